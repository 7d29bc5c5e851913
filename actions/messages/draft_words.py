"""Words by which the checks of a draft's content know what it says; see `compile_words`."""

from __future__ import annotations

_YOURS_FI = r"(?:puhe|esitys|esitykse|juttu|jutu|kirjoitu\w*|artikkel|posta\w*|julkaisu|päivity|blogi\w*|podcast|luen|työ|ura|urapol\w*|profiil|kirja|haastattelu|webinaar|koulutu)\w*(?:si|nne|stasi|stanne|asi)"
_YOURS_SV = r"(?:föredrag|text|artikel|inlägg|post|arbete|jobb|karriär|bok|tal|presentation|profil|intervju|blogg|podd|webbinarium|föreläsning|team)\w*"
_YOURS_EN = r"(?:talk|post|article|work|career|path|book|speech|presentation|lecture|interview|blog|podcast|webinar|research|project|company|team|profile|paper|keynote|advice|story)s?"

KNOWS = (
    r"\w{3,}t?tiin (?:\w+ )?(?:samassa|samalla|samoilla|yhdessä|yhtä aikaa)|(?:kiva|mukava|hauska|ilo|hienoa|ihana) (?:oli )?(?:nähdä|tavata|jutella|tutustua)|kiitos,? (?:että|kun|siitä) (?:\w+ )?(?:kerroit|puhuit|autoit|jaoit|neuvoit|opetit|vastasit)",
    r"vi (?:spelade|sjöng|gick|bodde|satt|reste|tävlade) (?:\w+ )?(?:i samma|på samma|ihop|tillsammans|bredvid)|tack för att du|(?:we|i) (?:played|sang|lived|sat|travelled|volunteered|trained) (?:\w+ )?(?:together|in the same|next to|with you)|thanks? (?:you )?for (?:sharing|telling|helping|answering|your help)",
    r"tapasimme|tavattiin|tapasin|nähtiin|näimme|juteltiin|juttelimme|keskustelimme|puhuimme|olimme (?:samassa|molemmat|yhdessä|samaan)|oltiin (?:samassa|molemmat|yhdessä)|(?:oli|oltiin) (?:kiva|mukava|hauska|ilo) (?:tavata|jutella|nähdä|keskustella)",
    r"työskentelimme|teimme (?:\w+ )?töitä|opiskelimme|opiskeltiin|yhteinen tuttu\w*|suositteli|vinkkasi|muistatko (?:minut|mut)|pitkästä aikaa",
    r"vi (?:\w+ )?(?:träffades|sågs|möttes|jobbade|arbetade|studerade|pluggade|pratade|talade|var)|träffade dig|(?:kul|trevligt|roligt) att (?:träffas|ses|träffa|prata|få prata)|gemensam bekant\w*|rekommenderade|tipsade|minns du mig|länge sedan|länge sen",
    r"we (?:\w+ )?(?:met|worked|studied|talked|spoke|chatted|were|attended)|met you|(?:nice|great|lovely|good) (?:to meet|meeting|talking|to talk|chatting)|mutual (?:friend|contact|connection)|recommended|suggested (?:i|that)|referred me|remember me|long time|it has been|it s been",
)
WHY = (
    rf"(?:luin|luen|kuulin|kuuntelin|näin|katsoin|seuraan|seurasin|kiitos|kiitän|pidin|innostuin) (?:\w+ ){{0,4}}{_YOURS_FI}|kiitos (?:\w+ ){{0,3}}(?:puhee|jut|esitykse|kirjoitukse|neuvo|artikkeli)\w*",
    rf"kiinnost\w*|kirjoitan (?:sinulle |sulle |teille )?(?:\w+ )?(?:koska|siksi)|koska|siksi|{_YOURS_FI} (?:\w+ )?(?:auttoi|oli|on|innosti|kiinnostaa|herätti|sai)|haluaisin (?:\w+ )?(?:kuulla|kysyä|oppia)|(?:hain|haen) (?:\w+ ){{0,3}}(?:paikkaa|tehtävää|työtä|harjoittelu\w*)",
    rf"(?:läste|hörde|lyssnade på|såg|följer|gillade|tack för) (?:\w+ )?(?:din|ditt|dina|er|ert|ett?) (?:\w+ )?{_YOURS_SV}|intresser\w*|eftersom|därför|(?:höra|lära mig|fråga) (?:\w+ )?(?:om|hur)|(?:din|ditt) {_YOURS_SV} (?:\w+ )?(?:hjälpte|var|är|inspirerade|fick)",
    rf"(?:read|heard|saw|watched|enjoyed|liked|loved|follow\w*|listened to|thanks for|thank you for|inspired by|admire) (?:\w+ ){{0,2}}(?:your|the) (?:\w+ ){{0,2}}{_YOURS_EN}|your (?:\w+ )?{_YOURS_EN} (?:\w+ )?(?:was|is|helped|inspired|made|about|on|gave|in|at)",
    r"interested in|interests me|because|i am writing|i m writing|(?:hear|learn|ask you|know) (?:\w+ )?(?:about|how|from)|i applied|the reason",
)
GENERIC = (
    r"(?:haluaisin|haluan|haluisin|haluaisimme|tahtoisin|olisi kiva|olisi mukava|haluun) (?:lisätä|liittää|kutsua|saada) (?:sinut|sut|teidät|sinua) (?:osaksi )?(?:mun |minun |omaan )?(?:ammatillis\w+ |linkedin )?(?:verkosto\w+|kontakt\w+)",
    r"(?:liittyisitkö|liittyisittekö|liitytkö|liity|tulisitko|haluaisitko liittyä) (?:\w+ )?(?:ammatilliseen )?(?:verkosto|kontakt)\w*(?: linkedinissä)?",
    r"(?:haluaisin|haluan|haluisin) (?:vain )?(?:verkostoitua|laajentaa verkosto\w+|kasvattaa verkosto\w+)(?: kans\w+)?|törmäsin profiiliisi|löysin profiilisi",
    r"(?:skulle vilja|vill|vill gärna|skulle gärna vilja|önskar) (?:gärna )?(?:lägga till|bjuda in|ha med|ha|inkludera) (?:dig|er) (?:i|till) (?:mitt )?(?:professionella |yrkesmässiga )?(?:kontakt)?nätverk(?: på linkedin)?",
    r"(?:vill du|skulle du vilja) (?:gå med i|ansluta dig till|vara med i) mitt nätverk|(?:vill|skulle vilja) (?:gärna )?(?:nätverka|utöka mitt nätverk|bredda mitt nätverk)(?: med dig)?|(?:hittade|såg|snubblade över) din profil",
    r"(?:i d like|i would like|i would love|i d love|i want|id like|would like|wanted)? ?(?:to )?(?:add|invite) you (?:to|in) my (?:professional )?(?:linkedin )?network(?: on linkedin)?",
    r"(?:to )?(?:join|be part of|become part of) (?:your|my) (?:professional )?network(?: on linkedin)?|(?:came across|stumbled upon|found|saw) your profile(?: and would (?:love|like) to connect)?|let s connect|(?:would like|would love|d like|d love|like|want|wish) to (?:connect|expand my network|grow my network)(?: with you)?|i am using linkedin to",
)
JOB = (
    # "ANTAKAA TÖITÄ", "TÖITÄ???", "ANY JOBS???", with or without somebody for whom.
    r"(?:antakaa|anna|antakaapa|annatteko|tarjotkaa|järjestäkää|haluan|haluun|mä haluun) (?:\w+ )?(?:töitä|työpaikan|työpaikka|työn|duunia|duunin)(?= (?:heti|nyt|teiltä|teillä|sinulta|minulle|mulle|kiitos)|[^\w]*$)|^[^\w]*(?:\w+ )?(?:töitä|duunia|hommia|työpaikkaa)(?: (?:olis|olisi|ois|tarjolla|minulle|mulle|kiitos))*(?=[^\w]*$)",
    r"ge (?:mig )?(?:ett |något )?(?:jobb|arbete)(?: (?:nu|tack|genast))?(?=[^\w]*$)|jag vill ha (?:ett |något )?(?:jobb|arbete)|^[^\w]*(?:något |några |nåt )?(?:jobb|lediga jobb)(?: (?:åt|till|för) mig)?(?=[^\w]*$)",
    r"any (?:\w+ )?(?:jobs?|work|vacancies|positions?|openings?)(?: (?:for me|available|please|there))*(?=[^\w]*$)|i want (?:an? |any )?(?:job|work)(?= (?:from you|in your|at your|now|please)|[^\w]*$)|(?:give|offer|find|get) me (?:an? |any |some )?(?:jobs?|work|position)",
    r"(?:on|olisi|ois|olis|löytyy|löytyisi|sattui?si|löytys|tiedät|tiedätte|tietäisit)(?:ko|kö)(?:han|hän)? (?:\w+ ){0,4}(?:töitä|työtä|työpaik\w+|duunia|hommia|paikkoja|avoimia \w+|harjoittelupaik\w+|kesätöitä|kesätyö\w*)(?: (?:minulle|mulle))?",
    r"(?:palkkaa|palkatkaa|palkkaisitko|palkkaatko|palkkaisitteko|ottakaa|ota|ottaisitko|ottaisitteko) (?:minut|mut|mua)|(?:anna|annatko|antaisitko|antakaa|hommaa|järjestä|järjestäisitkö|hanki) (?:minulle|mulle|mulle joku) (?:\w+ )?(?:töitä|työtä|työpaik\w+|duunia|hommia|paik\w+)",
    r"(?:voisitko|voitko|voisitteko|voitteko|voiko) (?:\w+ ){0,3}(?:järjestää|antaa|hankkia|tarjota|löytää|hommata) (?:\w+ )?(?:töitä|työtä|työpaik\w+|duunia|hommia|paik\w+|harjoittelupaik\w+)|(?:auttaa|autatko|auttaisitko) (?:\w+ )?saamaan (?:\w+ )?(?:töitä|työpaik\w+|duunia)",
    r"(?:pääsisinkö|pääsenkö|saisinko|saanko|voisinko saada) (?:\w+ ){0,2}(?:töihin|töitä|työpaikan|duunia|duuniin|harjoitteluun|harjoittelupaik\w+)|(?:tarvitsen|tarvin|tarviin|tarvitten) (?:\w+ )?(?:töitä|työtä|työpaik\w+|duunia)|mitä tahansa (?:työtä|töitä|duunia)|rekrytoitteko|haetteko (?:\w+ )?(?:työntekij\w+|tekijöitä)",
    r"(?:cv|ansioluettelo|ansioluetteloni|cv ni|cv n|hakemukseni|hakemus) (?:on |ja \w+ )?(?:liitteenä|ohessa|liitteessä)|(?:liitteenä|ohessa|liitän|lähetän|laitan|liitin) (?:on )?(?:\w+ )?(?:cv|ansioluettelo|hakemu)\w*",
    r"(?:har|finns|hade|söker|behöver|skulle) (?:ni|du|det) (?:\w+ ){0,4}(?:jobb|arbete|lediga (?:jobb|platser|tjänster)|praktikplats\w*|lediga|tjänster|sommarjobb|folk|öppna \w+)(?: (?:åt|till|för) mig)?",
    r"anställ(?:er)? mig|ge mig (?:ett |något )?(?:jobb|arbete)|kan (?:du|ni) (?:ge|ordna|fixa|skaffa|erbjuda|hitta) (?:mig |åt mig )?(?:\w+ )?(?:jobb|arbete|praktikplats|plats)(?: åt mig)?|jag behöver (?:ett |något )?(?:jobb|arbete)|vilket (?:jobb|arbete) som helst|hjälpa mig (?:att )?få (?:ett )?jobb|kan jag få (?:\w+ )?(?:jobb|praktik)\w*",
    r"bifogar (?:\w+ )?(?:cv|ansökan|meritförteckning)|(?:mitt )?cv (?:finns |är )?(?:bifogat|bifogad|bifogas|i bilagan)|här är mitt cv|skickar (?:mitt )?cv",
    r"(?:can|could|would|will) you (?:please )?(?:give|get|find|offer|provide|help) me (?:to |with |get |find )?(?:an? |any |some )?(?:\w+ )?(?:jobs?|work|position|employment|internship)|(?:do|does|would|could) (?:you|your company) (?:\w+ )?have (?:any |an? |some )?(?:open |vacant |free |available |suitable )?(?:jobs?|positions?|vacanc\w+|openings?|roles?|internships?|work for me)",
    r"(?:are|is) there (?:any |some |an? )?(?:open |free |vacant |available )?(?:jobs?|positions?|vacanc\w+|openings?|roles?|internships?)|hire me|give me (?:an? )?(?:job|work|position)|i need (?:an? |any )?(?:job|work)|any job|are you hiring|(?:help|helping) me (?:to )?(?:find|get|land) (?:an? )?(?:\w+ )?(?:job|work|position)|any vacanc\w+",
    r"(?:attach\w*|enclosed|enclosing|here is|here s|sending) (?:is |you |please find )?(?:my |the )?(?:cv|resume|résumé)|(?:cv|resume|résumé) (?:is )?(?:attached|enclosed)",
)
OFFERS = (
    r"(?:voin|voisin|osaan|haluan|haluaisin) (?:\w+ ){0,2}(?:auttaa|kertoa|jakaa|esitellä|tarjota|näyttää|opettaa|neuvoa|antaa|tuoda)|(?:autan|kerron|jaan|tarjoan|esittelen|opetan|näytän) (?:\w+ )?(?:mielelläni|mielellään|mieluusti|kahvi\w*|lounaan)|(?:mielelläni|mieluusti) (?:\w+ )?(?:autan|kerron|jaan|tarjoan|esittelen|opetan|näytän|auttaisin)|tarjoan|vastapalvel\w*|vastineeksi|vuorostani|avuksi sinulle",
    r"jag (?:\w+ )?(?:kan|vill|skulle kunna) (?:\w+ ){0,2}(?:hjälpa (?:dig|er|till|med|gärna)|berätta|dela|visa|erbjuda|lära dig|presentera|bidra)|kan jag (?:\w+ )?(?:hjälpa dig|berätta|visa|dela|bidra)|(?:hjälper|berättar|delar|visar|bidrar) (?:\w+ )?gärna|(?:bjuder|bjuda) (?:\w+ )?på|i gengäld|(?:gärna )?ställer upp",
    r"i (?:can|could|d be|would be|am|ll|will|m)? ?(?:\w+ )?(?:help you|help your|help with|share (?:my|what|some|our)|show you|offer|teach|tell you|introduce you|return the favou?r|buy you)|(?:happy|glad|pleased|love) to (?:help|share|tell|return|show|introduce|offer|give back)|in return|coffee is on me|my treat|return the favou?r",
)
# What takes the reader's time or work; a question is answered in a line.
FAVOURS = (
    r"(?:voisitko|voitko|voisitteko|voitteko|auttaisitko|autatko|auttaisitteko|ehtisitkö|ehditkö|haluaisitko|ryhtyisitkö|ryhtyisittekö|alkaisitko|olisitko|suostuisitko|lähtisitkö) (?:\w+ ){0,4}(?:auttaa|auttaisitko|lukea|tarkistaa|katsoa|mentor\w*|soittaa|tavata|tapaamaan|kahville|lounaalle|suositella|puhua|jutella|neuvoa|ohjata|sparrata|minua|mua|esitellä|järjestää)|(?:auttaisitko|autatko|auttaisitteko|auta|auttakaa) (?:minua|mua)|mentoriksi|mentorikseni",
    r"(?:kan|kunde|skulle|vill|hinner) (?:du|ni) (?:\w+ ){0,3}(?:hjälpa|hjälp|läsa|kolla|granska|ringa|träffas|träffa|rekommendera|mentor|handleda|presentera)|hjälp mig|bli min mentor|vara min mentor|(?:ses|träffas) (?:på|över) (?:en )?(?:kaffe|fika|lunch)",
    r"(?:can|could|would|will) you (?:\w+ ){0,3}(?:help|review|read|call|meet|check|mentor|recommend|refer|introduce|guide|coach|teach)|be my mentor|help me|meet (?:for|over) (?:an? )?(?:coffee|lunch)|(?:have|grab|get) (?:an? )?coffee|pick your brain|refer me|jump on a call",
)
ME = (
    r"(?:minä|mä|mää|minun|mun|minulla|mulla|minut|mut|minua|mua|olen|oon|olin|haluan|haluaisin|haluun|haluisin|osaan|etsin|haen|hain|opiskelen|opiskelin|työskentelen|teen|asun|muutin|valmistuin|pidän|harrastan|käytän|kirjoitan|voin|tarvitsen|tarvin|toivon|teinkin|tein|oppinut olen|valmistun|johdin|vastasin|puhun)",
    r"(?:jag|ja|mig|mej|min|mitt|mina)",
    r"(?:i|im|ive|my|me|mine)",
)
YOU = (
    r"sinä|sä|sää|sinun|sun|sinua|sua|sinulla|sulla|sinulta|sulta|sinulle|sulle|sinut|sut|sinusta|susta|te|teidän|teitä|teille|teillä|teiltä|olet|oot|olette|kanssasi|kanssanne|voisitko|voitko|voisitteko|haluaisitko|ehtisitkö|kerroit|puhuit|kirjoitit|teit|autoit|opetit|pidit|\w{3,}isitko|\w{3,}isitkö",
    r"du|dig|dej|din|ditt|dina|ni|er|ert|era",
    r"you|your|yours|u|ur|youre",
)
WE = (
    r"tapasimme|tavattiin|nähtiin|meidän|meillä|me|olimme|oltiin|työskentelimme|opiskelimme|opiskeltiin|juttelimme|juteltiin|keskustelimme|puhuimme|yhteinen",
    r"vi|oss|vår|vårt|våra|gemensam\w*",
    r"we|us|our|mutual",
)
THEIRS = (
    r"kerroit|puhuit|kirjoitit|pidit|autoit|opetit|sanoit|näytit|(?:sinun|sun|teidän) \w+|(?:sinulla|sulla) on|oot (?:tehnyt|tehny)|olet (?:tehnyt|kirjoittanut|rakentanut|johtanut)",
    r"(?:din|ditt|dina) (?!profil\b|nätverk\b)\w+|du (?:berättade|sa|skrev|höll|visade|talade|pratade|gör|jobbar|arbetar|leder)|er (?:text|artikel)|ert (?:föredrag|arbete|inlägg)",
    r"your (?!profile\b|network\b|time\b|reply\b|answer\b|company\b)(?:\w+ )?\w+|you (?:told|said|wrote|gave|shared|spoke|talked|explained|mentioned|do|did|work|lead|run|made|helped|taught|posted|have)",
)
WISHES = (
    r"(?:haluaisin|haluan|haluisin|olisi (?:\w+ )?(?:kiva|mukava|hienoa|kiinnostavaa|ilo)|ois (?:kiva|mukava|hienoo)|mielelläni|kuulisin|toivoisin) (?:\w+ ){0,3}(?:kuulla|kysyä|jutella|oppia|vaihtaa|tutustua|pitää yhteyttä|tavata|keskustella|tietää|kuulisin|lisää)|kuulisin mielelläni|kuulisin (?:\w+ )?työstäsi|kertoisitko|saisinko kysyä|saanko kysyä|voisinko kysyä",
    r"(?:vill|skulle vilja|vill gärna|skulle gärna|det vore (?:kul|roligt|trevligt|fint) att) (?:\w+ ){0,3}(?:höra|fråga|prata|lära|veta|hålla kontakten|utbyta|träffas)|får jag fråga|kan jag fråga|hör gärna",
    r"(?:would love|would like|d love|d like|want|hope|like|love|great|nice|happy) to (?:\w+ )?(?:hear|ask|learn|talk|know|chat|stay in touch|keep in touch|discuss|exchange|understand)|(?:may|could|can) i ask",
)
ENDS = (
    r"kiitos|kiitokset|kiitän|terveisin|terv|terkuin|t|ystävällisin|parhain|kunnioittaen|(?:mukavaa|hyvää|ihanaa|aurinkoista|kivaa|hauskaa|lämmintä) (?:\w+ )?(?:viikkoa|päivää|päivän|viikonloppua|jatkoa|kesää|syksyä|talvea|kevättä|iltaa|viikon|alkanutta|loppua|vuotta|kesän)|olisi (?:mukava|kiva|ilo|hienoa)|ois (?:kiva|mukava)|mukava tutustua|palataan|nähdään",
    r"tack|hälsningar|hälsning|mvh|vänliga|vänligen|hälsar|ha (?:en|det)|trevlig|vore (?:kul|roligt|trevligt|fint)|ser fram emot|på återseende|vi hörs",
    r"thanks?|thank you|regards|best|cheers|sincerely|wishes|looking forward|have a (?:nice|great|good|lovely)|warmly|kind|take care|would be (?:great|nice|lovely|happy)|grateful|appreciate",
)
PRESSURE = (
    r"vastaa (?:\w+ )?(?:heti|viipymättä|välittömästi|nopeasti|tänään|mahdollisimman pian|nyt)(?! kun)|vastattava|odotan (?:\w+ ){0,2}(?:vastaust\w*|vastauksen) (?:\w+ )?(?:heti|tänään|viimeistään|huomiseen|huomenna|pian|pikaisesti|perjantaihin|maanantaihin)|odotan pikaista|vaadin|viimeinen mahdollisuus|viimeinen tilaisuus",
    r"(?:vastaa|vastaisit|vastausta|vastatkaa|vastaat|tieto)\w* (?:\w+ ){0,3}viimeistään|miks(?:i)? et(?:te)? (?:ole |oo )?(?:\w+ )?(?:vastaa|vastannut|vastannu|hyväksy|hyväksynyt)|et ole vieläkään|et oo vieläkään|(?:sinun|sun) (?:täytyy|pitää|on pakko)|on pakko vastata|pakko auttaa|olet velkaa",
    r"svara (?:\w+ )?(?:genast|omedelbart|direkt|nu|snabbt|idag|i dag|så fort som möjligt|snarast)|varför (?:svarar du inte|har du inte (?:svarat|godkänt))|jag kräver|jag förväntar mig|du måste|du är skyldig|sista chansen|jag väntar på ditt svar (?:idag|i dag|senast)|svara senast",
    r"i (?:expect|demand|insist)(?: an?| you| your|$|\w*)|(?:reply|answer|respond|get back)(?: to me| me)? (?:\w+ )?(?:immediately|now|asap|right away|at once|today|quickly|as soon as possible)|why (?:don t|dont|didn t|didnt|haven t|have|are|do|did) you (?:not )?(?:\w+ )?(?:answer\w*|repl\w+|respond\w*|accept\w*|ignor\w+)|you (?:must|have to|need to|better|owe)|last chance|waiting for your (?:immediate|quick|urgent)|urgent reply",
)
