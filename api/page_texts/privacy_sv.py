"""The privacy notice in Swedish, and in easy Swedish (lätt svenska)."""

from api.page_texts.privacy_parts import Notice, Section

SWEDISH = Notice(
    title="Dataskydd i chatten Verkostovinkki",
    lead="Här kan du läsa vad som sparas av ditt samtal, vad uppgifterna används till och hur du kan radera dem.",
    sections=(
        Section(
            "short",
            "I korthet",
            """
- Det är en AI-bot som svarar dig, inte en människa.
- Samtalet sparas på servern från och med ditt första meddelande. Du kan radera det när du vill. Annars raderas det {days} efter att det började.
- Boten frågar inte vem du är. Skriv inte din personbeteckning eller hälsouppgifter till den.
- Inga kakor används, du profileras inte och samtalen används inte för att träna AI.
""",
        ),
        Section(
            "controller",
            "Vem som ansvarar för dina uppgifter",
            """
Den organisation på vars webbplats du använder chatten, till exempel en kommun, ansvarar för dina uppgifter. Den är personuppgiftsansvarig. Dess namn, kontaktuppgifter och dataskyddsombud finns i dess egen dataskyddsbeskrivning.

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

Boten frågar inte efter ditt namn eller dina kontaktuppgifter. När du skriver ett meddelande tillsammans med boten kan du berätta vad mottagaren heter, men du behöver inte.

För att hindra överbelastning och störningar räknar tjänsten hur många meddelanden som kommer från samma nätadress (IP-adress). Själva adressen sparas inte. I räknaren finns i stället en kod som har beräknats utifrån adressen och som inte visar den. Också koden glöms inom ett dygn.
""",
        ),
        Section(
            "sensitive",
            "Vad du inte ska skriva",
            """
Skriv inte personbeteckningar, kontaktuppgifter, hälsouppgifter eller annat känsligt i chatten, till exempel om religion, politiska åsikter eller medlemskap i ett fackförbund. Du får råd utan dem också. Berätta bara det om andra människor som behövs för meddelandet.

Om du av misstag skriver en personbeteckning, en e-postadress, ett telefonnummer, ett kontonummer eller numret på ett betalkort, döljer programvaran uppgiften innan meddelandet sparas på servern. När svaret kommer döljs den också i din egen webbläsare, och boten berättar det för dig. Men programvaran känner inte igen allt.
""",
        ),
        Section(
            "browser",
            "Vad som finns i din webbläsare",
            """
Chatten använder inga kakor. När du öppnar chatten eller börjar använda den sparas en post i din webbläsare (localStorage). Där finns samtalet, text som du inte har skickat, dina ändringar i utkast, din respons och nyckeln till samtalet samt uppgift om språket och om chatten är öppen. Tack vare den kan du fortsätta samtalet på en annan sida eller en annan dag.

Posten försvinner när du raderar samtalet. Ett samtal som har gått ut försvinner nästa gång du besöker sidan. Om andra använder samma enhet ska du radera samtalet när du slutar. Den vanliga chattsidan, som fungerar utan JavaScript, sparar ingenting i din webbläsare.
""",
        ),
        Section(
            "purpose",
            "Vad uppgifterna används till och på vilken grund",
            """
Uppgifterna används för att

- boten ska veta vad ni har talat om och du ska kunna fortsätta samtalet
- den personuppgiftsansvariga ska kunna se i sammandrag vad folk frågar om och var råden inte hjälper
- tjänsten ska fungera och inte missbrukas.

Den personuppgiftsansvariga berättar vilken den rättsliga grunden är. För en myndighet är den vanligen en uppgift av allmänt intresse (artikel 6.1 e i EU:s allmänna dataskyddsförordning).

Uppgifterna används inte för reklam. Programvaran gör ingen profil av dig, fattar inga beslut om dig och lär sig inte av samtalen. Du behöver inte lämna några uppgifter alls.
""",
        ),
        Section(
            "readers",
            "Vem som ser uppgifterna",
            """
Ingen läser samtalen medan de pågår. Svaren görs av ett program på servern. Dina meddelanden skickas inte till andra AI-tjänster.

- **Den som driver servern** har tillgång till databasen där samtalen finns. Den personuppgiftsansvariga berättar vem det är och var servern finns.
- **Den personuppgiftsansvariga** ser sammandrag: vilka ämnen folk frågar om och om svaren hjälpte. Ingens meddelanden visas i dem. Talen avrundas, och ett ord syns bara om det har använts i minst fem samtal.
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
- **Vänd dig till den personuppgiftsansvariga.** Du kan be att få alla dina uppgifter. Du kan också be att de rättas eller att behandlingen begränsas. Dessutom kan du invända mot behandlingen. Om du inte längre kommer åt samtalet kan du be att det raderas. Av samtalet framgår inte vem du är. Berätta därför när du använde chatten och vad du frågade om.
- **Klaga.** Om du anser att dina uppgifter har behandlats i strid med lagen kan du klaga hos dataombudsmannen: [tietosuoja.fi/sv](https://tietosuoja.fi/sv), telefon 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Om du mår mycket dåligt",
            """
Om du skriver att du har det mycket svårt ger boten dig telefonnummer till krishjälp. Ingen läser ditt meddelande genast, och boten kan inte kalla på hjälp. I en nödsituation ska du själv ringa 112. MIELI rf:s Kristelefon 09 2525 0112 svarar på svenska vissa tider, och 09 2525 0111 på finska dygnet runt.

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
- En bot svarar dig. Boten är ett AI-program. Den är inte en människa.
- Samtalet sparas när du skickar ett meddelande.
- Du kan radera samtalet när du vill.
- Skriv inte din personbeteckning i chatten.
- Skriv inte om din hälsa.
""",
        ),
        Section(
            "controller",
            "Vem ansvarar för dina uppgifter?",
            """
Chatten finns på en webbplats. Webbplatsen hör till en tjänst, till exempel kommunens tjänst för arbetssökande. Tjänsten ansvarar för dina uppgifter.

Tjänsten har en egen text om dataskydd. Där står tjänstens namn. Där står också hur du kan kontakta tjänsten.
""",
        ),
        Section(
            "stored",
            "Vad sparas?",
            """
Chatten finns på en stor dator, en server. Där sparas:

- vad du skriver
- vad boten svarar
- när du använder chatten
- vilket språk du använder
- vad samtalet handlar om
- vilken webbsida chatten finns på
- vad du tyckte om ett svar, om du säger det.

Boten frågar inte vad du heter. Den frågar inte efter din adress eller ditt telefonnummer.

Din internetanslutning har en adress. Tjänsten räknar hur många meddelanden som kommer från samma adress. Då kan ingen störa tjänsten. Tjänsten sparar inte den här adressen.
""",
        ),
        Section(
            "sensitive",
            "Vad ska du inte skriva?",
            """
Skriv inte i chatten:

- din personbeteckning
- uppgifter om hälsa
- uppgifter om religion eller politik
- uppgifter om andra människor. Namnet räcker.

Om du skriver en personbeteckning av misstag döljer boten den. Boten döljer också e-postadresser, telefonnummer, kontonummer och numret på bankkort. Boten berättar det för dig. Boten märker inte alltid allt.
""",
        ),
        Section(
            "browser",
            "Vad finns kvar på din egen dator eller telefon?",
            """
Chatten använder inga kakor.

Din webbläsare minns samtalet. Därför kan du fortsätta samtalet senare.

Använder någon annan samma dator eller telefon? Radera då samtalet när du slutar.
""",
        ),
        Section(
            "purpose",
            "Varför behövs uppgifterna?",
            """
- Boten minns vad ni har talat om.
- Du kan fortsätta samtalet.
- Tjänsten ser vad människor frågar om. Då kan råden bli bättre.
- Tjänsten fungerar bra och ingen stör den.

Lagen säger när man får spara uppgifter. Tjänsten berättar varför den får spara dina uppgifter.

Uppgifterna används inte för reklam. Boten fattar inga beslut om dig. Den lär sig inte av det som du skriver. Du behöver inte berätta något om dig själv.
""",
        ),
        Section(
            "readers",
            "Vem ser uppgifterna?",
            """
Ingen läser samtalet medan du skriver.

Någon sköter servern. Den personen kan se de sparade samtalen.

De som arbetar i tjänsten ser ett sammandrag. Där står till exempel hur många som frågade om evenemang. Dina meddelanden finns inte där. Där kan finnas ett ord som finns i minst fem samtal.

Chatten skickar inte dina uppgifter någon annanstans.
""",
        ),
        Section(
            "time",
            "Hur länge sparas uppgifterna?",
            """
Samtalet raderas efter {days}. Tiden börjar när samtalet börjar.

Du kan också radera samtalet själv. Då försvinner det genast.

Det kan göras kopior av uppgifterna för säkerhets skull. Ett raderat samtal kan finnas kvar i en kopia en tid. Tjänsten berättar hur länge.
""",
        ),
        Section(
            "rights",
            "Vad kan du göra?",
            """
- **Radera samtalet.** Tryck på knappen ”Radera mitt samtal”. Den finns i chattens meny. Du får ett kvitto.
- **Läs samtalet.** I chatten ser du allt som du och boten har skrivit.
- **Spara samtalet åt dig själv.** Välj ”Spara som text” i menyn.
- **Fråga om dina uppgifter.** Du kan fråga tjänsten vilka uppgifter den har om dig. Du kan be tjänsten att rätta eller radera dem. Du kan också säga att du inte vill att de används. Berätta när du använde chatten och vad du frågade om.
- **Klaga.** Har någon använt dina uppgifter på fel sätt? Du kan klaga hos dataombudsmannen. Dataombudsmannen ser till att uppgifter används rätt. Adressen är [tietosuoja.fi/sv](https://tietosuoja.fi/sv). Telefonnumret är 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Om du mår mycket dåligt",
            """
Ingen människa läser ditt meddelande genast. Boten kan inte kalla på hjälp. Boten ger dig telefonnummer där du kan få hjälp.

Ring 112 om du behöver hjälp genast.

Du kan tala om svåra saker i en kristelefon. Ring 09 2525 0112 om du vill tala svenska. Där får du svar bara vissa tider. Ring 09 2525 0111 om du vill tala finska. Där får du svar dag och natt.
""",
        ),
    ),
)
