"""The privacy notice in Swedish, and in easy Swedish (lätt svenska)."""

from api.page_texts.privacy_parts import Notice, Section

SWEDISH = Notice(
    title="Dataskydd i chatten Verkostovinkki",
    lead="Här berättar vi vad som sparas av ditt samtal, vad uppgifterna används till och hur du kan radera dem.",
    sections=(
        Section(
            "short",
            "I korthet",
            """
- Det är en AI-bot som svarar dig, inte en människa.
- Samtalet sparas på servern från och med ditt första meddelande. Du kan radera det när du vill. Annars raderas det {days} efter att det började.
- Boten frågar inte vem du är. Skriv inte din personbeteckning eller hälsouppgifter till den.
- Inga kakor används, ingen profil görs av dig och samtalen används inte för att träna AI.
""",
        ),
        Section(
            "controller",
            "Vem som ansvarar för dina uppgifter",
            """
Personuppgiftsansvarig är den tjänst på vars sidor du använder chatten, till exempel en kommun. Tjänstens namn, kontaktuppgifter och dataskyddsombud finns i dess egen dataskyddsbeskrivning.

Den här sidan berättar hur chattens programvara behandlar uppgifter. Programvaran skickar inte dina uppgifter till dem som har gjort den.
""",
        ),
        Section(
            "stored",
            "Vad som sparas",
            """
På servern sparas

- dina meddelanden och botens svar, också utkast till meddelanden och namnen i dem
- tidpunkt, språk och ämne för varje meddelande
- det som boten har plockat upp ur dina meddelanden, till exempel en ort, en bransch eller att du är ny i Finland
- adressen till sidan där chatten finns, utan det som följer efter ett frågetecken
- respons som du ger på ett svar.

Boten frågar inte efter ditt namn eller dina kontaktuppgifter. När ni skriver ett meddelande tillsammans kan du berätta vad mottagaren heter, men du behöver inte.

För att hindra överbelastning och störningar räknar tjänsten hur många meddelanden som kommer från samma nätadress (IP-adress). Själva adressen sparas inte. Räknaren använder en krypterad kod som har gjorts av adressen, och glömmer också den inom ett dygn.
""",
        ),
        Section(
            "sensitive",
            "Vad du inte ska skriva",
            """
Skriv inte personbeteckningar, kontaktuppgifter, hälsouppgifter eller annat känsligt i chatten, till exempel om religion, politiska åsikter eller medlemskap i ett fackförbund. Du får råd ändå. Berätta bara det om andra människor som behövs för meddelandet.

Om du av misstag skriver en personbeteckning, en e-postadress, ett telefonnummer, ett kontonummer eller numret på ett betalkort döljer programvaran det innan meddelandet sparas på servern. Boten berättar det för dig. Programvaran känner ändå inte igen allt. I din egen webbläsare finns meddelandet kvar så som du skrev det.
""",
        ),
        Section(
            "browser",
            "Vad som finns i din webbläsare",
            """
Chatten använder inga kakor. När du öppnar chatten eller börjar använda den sparas en post i din webbläsare (localStorage). Där finns samtalet, text som du inte har skickat, dina ändringar i utkast, din respons, nyckeln till samtalet, språket och en uppgift om ifall chatten är öppen. Tack vare den kan du fortsätta samtalet på en annan sida eller en annan dag.

Posten försvinner när du raderar samtalet. Om andra använder samma enhet ska du radera samtalet när du slutar. Den vanliga chattsidan, som fungerar utan JavaScript, sparar ingenting i din webbläsare.
""",
        ),
        Section(
            "purpose",
            "Vad uppgifterna används till och på vilken grund",
            """
Uppgifterna används för att

- boten ska veta vad ni har talat om och du ska kunna fortsätta samtalet
- den personuppgiftsansvariga ska se i sammandrag vad folk frågar om och var råden inte hjälper
- tjänsten ska fungera och inte missbrukas.

Den rättsliga grunden anges av den personuppgiftsansvariga. För en myndighet är den vanligen en uppgift av allmänt intresse (artikel 6.1 e i EU:s allmänna dataskyddsförordning).

Uppgifterna används inte för reklam. Programvaran gör ingen profil av dig, fattar inga beslut om dig och lär sig inte av samtalen. Du behöver inte lämna några uppgifter alls.
""",
        ),
        Section(
            "readers",
            "Vem som ser uppgifterna",
            """
Ingen läser samtalen medan de pågår. Svaren görs av ett program på servern. Dina meddelanden skickas inte till andra AI-tjänster.

- **Den som driver servern** har tillgång till databasen där samtalen finns. Den personuppgiftsansvariga berättar vem det är och var servern finns.
- **Den personuppgiftsansvariga** ser sammandrag: vilka ämnen folk frågar om och om svaren hjälpte. Där finns ingens meddelanden. Talen avrundas, och ett ord syns bara om det har använts i minst fem samtal.
- **I loggar och mätvärden** finns inga meddelanden, namn eller nycklar till samtal.

Programvaran för inte över uppgifter till andra eller till länder utanför EU.
""",
        ),
        Section(
            "time",
            "Hur länge uppgifterna finns kvar",
            """
Samtalet raderas från servern {days} efter att det började, också om du har fortsatt det senare. Om du själv raderar det försvinner det genast. Kvittot på raderingen innehåller bara en slumpmässig kod och en tidpunkt.

I säkerhetskopior kan ett raderat samtal finnas kvar en tid. Den personuppgiftsansvariga berättar hur länge.
""",
        ),
        Section(
            "rights",
            "Dina rättigheter",
            """
- **Radera samtalet.** Knappen ”Radera mitt samtal” finns i chattens meny och längst ner på den vanliga chattsidan. Du får ett kvitto på raderingen.
- **Se vad som har sparats och spara det själv.** Hela samtalet syns i chatten. I menyn finns också ”Spara som text” och ”Skriv ut”.
- **Be om annat.** Du kan be den personuppgiftsansvariga om alla dina uppgifter, om att rätta dem eller om att begränsa behandlingen. Du kan också invända mot behandlingen. Av samtalet framgår inte vem du är. Berätta därför när ni samtalade och om vad.
- **Klaga.** Om du anser att dina uppgifter har behandlats i strid med lagen kan du klaga hos dataombudsmannen: [tietosuoja.fi/sv](https://tietosuoja.fi/sv), telefon 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Om du är i nöd",
            """
Om du skriver att du har det mycket svårt ger boten dig telefonnummer till krishjälp. Ingen människa läser ditt meddelande eller får veta om det. I en nödsituation ska du själv ringa 112. MIELI rf:s Kristelefon 09 2525 0112 svarar på svenska vissa tider, och 09 2525 0111 på finska dygnet runt.

Meddelandet sparas på samma sätt som andra meddelanden, och du kan radera det tillsammans med samtalet.
""",
        ),
    ),
)

EASY_SWEDISH = Notice(
    title="Dataskydd på lätt svenska",
    lead="Den här sidan berättar vad som händer med dina uppgifter i chatten. Chatten heter Verkostovinkki.",
    sections=(
        Section(
            "short",
            "Det viktigaste",
            """
- En maskin svarar dig. Den är inte en människa.
- Samtalet sparas när du skickar ett meddelande.
- Du kan radera samtalet när du vill.
- Skriv inte din personbeteckning i chatten.
- Skriv inte om din hälsa.
""",
        ),
        Section(
            "controller",
            "Vem ansvarar för dina uppgifter",
            """
Chatten finns på en tjänsts webbplats. Tjänsten kan till exempel vara en kommun. Tjänsten ansvarar för dina uppgifter.

Tjänsten har en egen text om dataskydd. Där står tjänstens namn. Där står också hur du kan kontakta tjänsten.
""",
        ),
        Section(
            "stored",
            "Vad sparas",
            """
På servern sparas:

- vad du skriver
- vad boten svarar
- när ni talar
- vilket språk ni talar
- vad ni talar om
- vilken webbsida chatten finns på
- vad du tyckte om ett svar, om du berättar det.

Boten frågar inte vad du heter. Den frågar inte efter din adress eller ditt telefonnummer.

Tjänsten räknar hur många meddelanden som kommer från en nätadress. Då kan ingen störa tjänsten. Tjänsten sparar inte din nätadress.
""",
        ),
        Section(
            "sensitive",
            "Vad ska du inte skriva",
            """
Skriv inte i chatten:

- din personbeteckning
- uppgifter om hälsa
- uppgifter om religion eller politik
- uppgifter om andra människor. Namnet räcker.

Skriver du en personbeteckning av misstag? Då döljer programmet den. Programmet döljer också e-postadresser, telefonnummer, kontonummer och numret på bankkort. Boten berättar det för dig. Programmet märker inte allt.
""",
        ),
        Section(
            "browser",
            "Vad finns kvar på din egen enhet",
            """
Chatten använder inga kakor.

Din webbläsare minns samtalet. Därför kan du fortsätta samtalet senare.

Använder någon annan samma dator eller telefon? Radera då samtalet när du slutar.
""",
        ),
        Section(
            "purpose",
            "Varför behövs uppgifterna",
            """
- Boten minns vad ni har talat om.
- Du kan fortsätta samtalet.
- Tjänsten ser vad människor frågar om. Då kan råden bli bättre.
- Tjänsten fungerar bra och ingen stör den.

Det måste finnas ett skäl i lagen för att spara uppgifter. Tjänsten berättar vilket skälet är.

Uppgifterna används inte för reklam. Programmet fattar inga beslut om dig. Det lär sig inte av det som du skriver. Du måste inte berätta något.
""",
        ),
        Section(
            "readers",
            "Vem ser uppgifterna",
            """
Ingen läser samtalet medan du skriver.

Någon sköter servern. Den personen kan se de sparade samtalen.

De som arbetar i tjänsten ser ett sammandrag. Där står till exempel hur många som frågade om evenemang. Där finns inte dina meddelanden. Där kan finnas ett ord som finns i minst fem samtal.

Programmet skickar inte dina uppgifter någon annanstans.
""",
        ),
        Section(
            "time",
            "Hur länge sparas uppgifterna",
            """
Samtalet raderas efter {days}. Tiden börjar när samtalet börjar.

Du kan också radera samtalet själv. Då försvinner det genast.

Servern kan göra kopior av uppgifterna. Samtalet kan finnas i en kopia lite längre. Tjänsten berättar hur länge.
""",
        ),
        Section(
            "rights",
            "Vad kan du göra",
            """
- **Radera samtalet.** Tryck på knappen ”Radera mitt samtal”. Den finns i chattens meny. Du får ett kvitto.
- **Läs samtalet.** I chatten ser du allt som ni har skrivit.
- **Spara samtalet åt dig själv.** Välj ”Spara som text” i menyn.
- **Fråga om dina uppgifter.** Du kan fråga tjänsten vilka uppgifter den har om dig. Du kan be tjänsten att rätta dem. Du kan också säga nej till att de används. Berätta när ni talade och om vad.
- **Klaga.** Har någon använt dina uppgifter fel? Du kan klaga hos dataombudsmannen. Dataombudsmannen ser till att uppgifter används rätt. Adressen är [tietosuoja.fi/sv](https://tietosuoja.fi/sv). Telefonnumret är 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Om du är i nöd",
            """
Ingen människa läser ditt meddelande genast. Ingen får veta att du är i nöd. Boten ger dig telefonnummer där du kan få hjälp.

Ring 112 om du behöver hjälp genast.

Du kan tala om svåra saker i en kristelefon. Ring 09 2525 0112 på svenska. Den svarar bara vissa tider. Ring 09 2525 0111 på finska. Den svarar dag och natt.
""",
        ),
    ),
)
