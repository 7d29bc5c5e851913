"""Words of requests that are refused, in three languages; see `compile_words`.

The patterns are of requests: "threaten him" is refused, "he threatened me" is not.
"""

from __future__ import annotations

_SAY_FI = r"(?:sano|sanot|kirjoita|kirjota|kirjoit|kirjot|laita|väitä|kerro|mainitse|lisää|pistä|valehtele)"
_SAY_SV = r"(?:skriv|säg|påstå|berätta|nämn|sätt dit|lägg till)"
_SAY_EN = r"(?:say|write|tell|claim|mention|add|put|state)"
_THEM_FI = r"(?:häntä|hänet|sitä|se|sen|ne|niitä|heitä|heidät|sille|hänelle|niille|tyyppiä|pomoa|rekrytoijaa|\w+lle)"
_THEM_SV = r"(?:henne|honom|hen|dem|dom|den|chefen|rekryteraren|min \w+|mottagaren)"
_THEM_EN = r"(?:her|him|them|it|the recruiter|my \w+|this \w+|that \w+)"
# The end of "although I am not": nothing of weight follows.
_NOT_TRUE_FI = r"(?:oo |ole |ollu |olla )?(?:ole|oo|oot|ollut|ollu|olla|tavattu|tavannut|tavanneet|nähty|valmistunut|valmistunu|tunne|tunneta|käynyt|käyny|ollaan|oikeesti oo|oikeasti ole|oikeesti ole)"

NOT = (
    r"(?:en|ei|et|emme|eivät|älä|älkää|ettei|ilman|enkä|eikä|pelkään|pelottaa)(?: \w+){0,2}$",
    r"(?:inte|int|utan att|aldrig|ej|rädd (?:att|för))(?: \w+){0,2}$",
    r"(?:not|don t|afraid (?:to|of|that)|worried (?:to|about|that)|dont|never|without|won t|wouldn t|didn t|isn t|cannot|can t|do not|refuse to|no|hate to)(?: \w+){0,2}$",
)
DONE_BY_OTHERS = (
    r"(?:hän|se|joku|joka|pomo\w*|ne|he|minua|mua|minulle|mulle|minut|mut)(?: \w+){0,2}$",
    r"(?:hon|han|hen|någon|som|de|dom|mig|chefen)(?: \w+){0,1}$",
    r"(?:she|he|they|someone|somebody|who|boss|was|were|been|me|people)(?: \w+){0,1}$",
)
# What was done to the user is no request either.
DONE_TO_ME = (
    r"(?:minua|mua|minulle|mulle|minut|mut|minulta|multa)(?: \w+){0,3}$",
    r"(?:mig|mej|jag blev|jag har blivit)(?: \w+){0,3}$",
    r"(?:me|i was|i am|i have been|i got)(?: \w+){0,3}$",
)
MAY_I = (
    r"(?:kirjoitanko|kirjotanko|voinko|saanko|pitäisikö|pitäskö|kannattaako|voiko|saako|uskallanko|onko ok|onko pakko)(?: \w+){0,4}$",
    r"(?:ska|kan|får|bör|borde|måste) jag(?: \w+){0,4}$",
    r"(?:should|can|may|could|must|shall) i(?: \w+){0,4}$|is it (?:ok|okay|allowed|fine|legal)(?: \w+){0,4}$",
)
THANKS = (
    r"kiito\w*|kiitä|kiittää|kiitän|palaute\w*|palautetta|ymmärrän\w*|anteeksi\w*|pahoittel\w*|tacka?|tackmeddelande|feedback|respons|förlåt|ursäkt\w*|thanks?|thank\w*|thankyou|apolog\w*|sorry",
)
SAID_NO = (
    r"sano(?:i|nu|nut) ei|ei halunnut|ei halunnu|kieltäyty\w*|torju\w*|hylkäsi|pyysi (?:mua |minua )?(?:lopettamaan|ettei|jättämään)|käski (?:mun |minun )?(?:lopettaa|olla)|ei halua (?:olla|puhua|jutella|vastata|kuulla|tavata)\w*|esti\w* (?:mut|minut|mua)|ei kiinnostunut",
    r"(?:sa|sade|svarade|säger) nej|tackade nej|avböjde|vägrade?|nobbade|avvisade|vill inte (?:prata|ha|höra|svara|träffa)\w*|bad mig (?:att )?sluta|sa åt mig att sluta",
    r"said no|says no|declined|rejected|refuse[sd]|turned me down|told me to stop|asked me to stop|told me no|does(?:n t| not) want|didn t want|not interested|unfriended|left me on read",
)
BLOCKED = (
    r"blok+a\w*|bloka\w*|(?:esti|estänyt|estäny) (?:mut|minut|mua|mun)|poisti (?:mut|minut) (?:kontakteista|verkostosta\w*)",
    r"block?era\w* mig|blockade mig|har blockat mig|tog bort mig",
    r"block+ed me|has blocked me|reported me|removed me",
)
WRITE = (
    r"kirjoita|kirjota|tee|lähetä|laita|laadi|skriv|skicka|gör|write|send|message|make|draft|contact",
    r"(?:toiselta|uudelta|eri) tililtä|(?:annat|nytt|ett annat) konto|(?:another|different|new|other) account",
)
HARDER = (
    r"(?:tiukem|vihais|kovem|painokkaam|vaativam|aggressiivis|uhkaav|jyrkem|ilkeäm)\w*|painosta\w*|pakota\w*|väkisin|vaadi|suostumaan|suostuu|suostuttele|taivuttele|ylipuhu|silti|kuitenkin|uudestaan|uudelleen|taas|uudelta tililtä|toiselta tililtä|syyllistä|niin kauan|ei luovuteta|jankuta",
    r"(?:argare|hårdare|skarpare|strängare|elakare|tuffare)|press\w*|pressa|tvinga|övertala|övertyga|skriv (?:\w+ )?(?:igen|ändå|till)|igen|ändå|tills|ge inte upp|annat konto|nytt konto|hota",
    r"(?:tougher|harder|stronger|angrier|stricter|meaner|firmer|nastier|aggressive\w*|pushier)|anyway|again|until|till|force|pressure|push|convince|persuade|make (?:him|her|them) (?:say|accept|agree|answer|change)|guilt\w*|(?:another|different|new|other) account|threaten|insist\w*|won t take no|keep (?:writing|messaging|asking)",
)
PRESS_SOMEBODY = (
    rf"(?:painosta|pakota|syyllistä|kiristä|häiritse|piinaa) (?:\w+ )?{_THEM_FI}|(?:uudestaan|uudelleen|joka päivä|niin kauan|viestejä) (?:\w+ )?(?:kunnes|että) (?:se|hän) (?:suostuu|vastaa|myöntyy)|ei saa kieltäytyä",
    rf"(?:pressa|tvinga|skuldbelägg|utpressa|trakassera) {_THEM_SV}|(?:igen|varje dag|om och om igen|fortsätt \w+) (?:\w+ )?tills (?:hon|han|hen) (?:säger ja|svarar|ger sig)",
    r"(?:pressure|force|guilt ?-?trip|blackmail|harass|stalk|manipulate|coerce) (?:her|him|them|the recruiter|my \w+)|(?:again|every day|daily|keep \w+|repeatedly) (?:\w+ )?until (?:she|he|they) (?:says?|answers?|agrees?|accepts?|gives? in)",
)
SILENT = (
    r"ei (?:ole |oo )?(?:vastaa|vastannut|vastannu|vastaile)|svarar inte|har inte svarat|svarade inte|ghost\w*|(?:not|n t|never|no) (?:answer\w*|repl\w+|respond\w*)|ignor\w+",
)
THREATEN = (
    r"uhkaa|uhkaile|uhkailu\w*|uhkaus\w*|painosta|pakota|hota|hotfull\w*|threaten|threatening|threat|tvinga|blackmail|tai muuten|annars (?:ska|kommer) jag|or else",
)
# "A stupid question" insults nobody.
_NO_THING = r"(?! (?:kysym|juttu|idea|virhe|fråg|sak|question|idea|mistake|thing|farm|job|food)\w*)"
_INSULT_FI = r"(?:idiootti|idari|paska\w*|huora|läski|tyhmä|ruma|kusipää|mulkku|ääliö|typerys|luuseri|vitun \w+|saatanan \w+|imbesilli|ämmä|lehmä|ällöttävä|surkea|tampio|urpo|sika)"
_INSULT_SV = r"(?:idiot|hora|fet|ful|dum\w*|äcklig|jävla \w+|svin|kärring|as|skitstövel|värdelös|subba|fitta|cp|efterbliven)"
_INSULT_EN = r"(?:idiot|bitch|whore|fat|ugly|stupid|dumb|moron|asshole|loser|slut|pig|cunt|disgusting|pathetic|retard\w*|fool|trash|scum|bastard|useless|worthless)"
_SLURS = (
    r"neekeri\w*|mutakuo\w+|rättipä\w+|ryssä(?:t|lle|n)?|manne(?:t|lle)|hintt?i(?:lle|t)|huoralle|hinttari\w*|matu(?:lle|t)|"
    r"neger\w*|svartskalle\w*|blat+[ae]r?\w*|bögjävel\w*|jävel(?:n|en)?|zigenarjävel\w*|"
    r"nigg(?:er|a)s?|fagg?ots?|kikes?|pakis?|chinks?|sand nigg\w+|towelhead\w*|trann(?:y|ies)"
)
HATEFUL = (
    # That somebody will be sorry is a threat; that nobody will be is none.
    rf"(?:{_SAY_FI}|lähetä|ilmoita)(?: \w+){{0,3}}? (?:että|et) (?:(?!en\b|ei\b|et\b|minä\b|mä\b)\w+ ){{0,6}}?(?:saat?|joudut?|joutuu) (?:\w+ )?(?:katua|katumaan|kärsiä|kärsimään|maksaa tästä(?=[^\w]*$|[.,!?])|kuulla kunniansa|selkäänsä)|(?:{_SAY_FI}|lähetä)(?: \w+){{0,3}}? (?:että|et) (?:(?!en\b|ei\b)\w+ ){{0,6}}?(?:tulee|tulet) (?:\w+ )?katumaan",
    rf"(?:{_SAY_SV}|skicka)(?: \w+){{0,4}}? att (?:(?!inte\b|aldrig\b|jag\b)\w+ ){{1,6}}?(?:kommer (?:\w+ )?(?:att )?(?:få )?|ska (?:få )?|får )ångra (?:sig|dig|det|detta)",
    rf"(?:{_SAY_EN})(?: \w+){{0,4}}? (?:(?:he|she|they|you|who|and|it) )(?:(?!not\b|never\b|i\b)\w+ ){{0,5}}?(?:will|ll|is going to|are going to|re going to|s going to|gonna) (?:\w+ )?(?:regret (?:this|it|that|everything)|be sorry|suffer)|(?:{_SAY_EN})(?: \w+){{0,4}}? (?:he|she|they|you) (?:will|ll) pay for what",
    rf"(?:{_SAY_FI}|lähetä|huuda|tiedoksi)(?: \w+){{0,8}}? (?:on|oot|olet|ootte) (?:\w+ ){{0,2}}?{_INSULT_FI}{_NO_THING}|(?:sille|tolle|tuolle) (?:\w+ )?(?:idiootille|ämmälle|mulkulle|kusipäälle|paskalle|ääliölle)|(?:haista|haistakaa|painu|vedä|ime|suksi) (?:vittu|paska|vittuun|helvettiin|kyrpää|käteen|munaa)",
    rf"(?:kirjoita|kirjota|tee|laadi|lähetä|laita) (?:(?!ettei\b|ei\b|älä\b|vähemmän\b|liian\b)\w+ ){{0,3}}(?:haukku|uhkaus|uhkailu|solvaus|kosto|pilkka|viha|kiristys|loukkaav|ilkeä|törkeä|ivallin|rasisti|uhkaav|halventav|nöyryyttäv)\w*|(?:uhkaa|uhkaile|hauku|haukku|solvaa|loukkaa|pilkkaa|nöyryytä|pelottele|herjaa|nolaa|mollaa|lyttää) (?:\w+ )?{_THEM_FI}",
    r"(?:tapan|hakkaan|vedän turpaan|murhaan|poltan|raiskaan|kuristan) (?:sen|sitä|hänet|ne|sut|sinut|tyypin|sille|hänen)\w*|saat turpaan|turpiin|etsin (?:sut|sinut|hänet) käsiini",
    rf"(?:{_SAY_SV}|skicka)(?: \w+){{0,8}}? (?:hon|han|hen|du|de|\w+en) (?:är|e) (?:\w+ ){{0,2}}?{_INSULT_SV}{_NO_THING}|(?:dra|far|stick|gå) (?:åt|till) (?:helvete|helskotta|fanders)|(?:håll|knip) käften",
    rf"(?:hota|förolämpa|kränk|trakassera|håna|förnedra|skäll ut|mobba|smutskasta|skrämma|skräm) (?!inte\b)(?:\w+ )?{_THEM_SV}|(?:skriv|gör|skicka) (?:(?!inte\b|mindre\b)\w+ ){{0,2}}(?:hot|hotbrev|hotmeddelande|hotfull\w*|elakt|hatiskt|kränkande|förolämpande|rasistisk\w*|hatmeddelande|nedlåtande)|jag (?:ska )?(?:döda|dödar|slår ihjäl|mördar|slå ihjäl) \w+",
    rf"(?:{_SAY_EN}|send|call|let)(?: \w+){{0,9}}? (?:is|are|s|re|she|he|you|hes|shes|theyre|youre) (?:a |an |so |such |just |really |fucking |bloody |very |\w+ )*?{_INSULT_EN}{_NO_THING}|(?:go to|burn in|rot in) hell|fuck (?:you|off|her|him|them)|screw you|drop dead|kill yourself",
    rf"(?:threaten|insult|humiliate|offend|mock|bully|harass|intimidate|scare|shame|ridicule|abuse) (?:{_THEM_EN})|(?:write|send|make|draft) (?:(?!not\b|less\b|without\b|i\b|never\b|sound\b|sounds\b)\w+ ){{0,3}}(?:insulting|threatening|hateful|racist|abusive|nasty|offensive|rude|mean|cruel|sexist|hate) (?:message|mail|email|note|text|letter|reply|one|comment|words|invite|request)|i (?:will|ll|am going to|m gonna|m going to) (?:kill|hurt|beat|destroy|rape|murder) (?:her|him|them|you)",
)
# Indecent or racist in whatever sentence.
FOUL = (
    r"(?:vittuile|kettuile|v ttuile|öykkäröi|räyhää) (?:\w+)|jotain (?:seksuaalista|seksikästä|tuhmaa|härskiä|ilkeää|rasistista|loukkaavaa)|något (?:sexuellt|snuskigt|sexigt|elakt|rasistiskt|kränkande)|something (?:sexual|dirty|sexy|nasty|racist|cruel|insulting|hateful|mean)|alastonkuv\w*|nakukuv\w*|tissikuv\w*|munakuv\w*|(?:haluan|haluun|tahdon|haluaisin) (?:\w+ )?(?:seksiä|panna|naida|nussia|pillua|seksi)|seksikäs|seksikkää\w*|(?:ihanat|hyvät|upeat|isot) (?:tissit|perse)|hyvä perse|pääsisin sen pöksyihin|sänkyyn (?:mun|minun) kans\w*|lähde(?:tkö)? (?:mun|minun) sänkyyn",
    r"nakenbild\w*|(?:vill|skulle vilja) (?:\w+ )?(?:ligga|knulla|sätta på|ha sex)(?: \w+)?|(?:be|fråga) (?:\w+ ){1,2}(?:nakenbild\w*|sex)|sexig\w*|snygg(?:a)? (?:bröst|rumpa|röv)|snygg kropp",
    r"nudes|nude (?:pics?|photos?|pictures?)|dick pics?|sexy|(?:have|want|wanna have|having) sex(?: with)?|sleep with (?:me|her|him)|(?:hot|nice|great) (?:body|ass|tits|boobs|legs)|fuck her|bang her|naked (?:pics?|photos?|pictures?)|want her body",
    _SLURS,
)
_DEGREES_FI = r"(?:tutkinto|tutkinno|diplomi|todistu|cv|työpai|työkokemu|työnantaj|titteli|meriit|suosittelij|suositu|profiil|nimi|nimen|nimellä|kokemu|tarina|henkilö|referenss|tuttu|tutu)\w*"
_DEGREES_SV = r"(?:examen|examina|diplom|betyg|cv|jobb|arbetsplats|arbetsgivare|titel|merit|meriter|referens|referenser|profil|namn|erfarenhet|bekant|identitet|rekommendation|intyg)"
_DEGREES_EN = r"(?:degrees?|diplomas?|certificates?|cv|jobs?|employers?|titles?|references?|recommendations?|profiles?|names?|experience|stor(?:y|ies)|offers?|identity|recruiters?|friends?|connections?|contacts?|credentials|work history|qualifications?)"
DECEPTIVE = (
    # What is claimed is denied with the same verb: "puhun ... vaikka en puhu".
    rf"{_SAY_FI}(?: \w+){{0,6}}? (\w{{2,}})n(?: \w+){{0,5}},? (?:vaikka|vaik|vaikken|mut|mutta)(?: en)? \1(?=\s*$|[.,!?])",
    rf"{_SAY_EN}(?: \w+){{1,10}}?,? (?:but |though |although |even though )?(?:it s|its|that s|thats|this is|it is|it isn t|it isnt) (?:not )?(?:true|a lie|false)|{_SAY_FI}(?: \w+){{1,8}}?,? (?:se )?(?:ei (?:ole|oo) totta|se on vale)|{_SAY_SV}(?: \w+){{1,8}}?,? (?:det |fast det )?är inte sant",
    rf"{_SAY_FI}(?: \w+){{1,8}}?,? (?:vaikken|vaikkei|vaik en|vaikka (?:en|ei|emme|me ei|mä en|minä en|se ei)|mut en|mutta en|muka)(?: (?:me|mä|minä|oikeesti|oikeasti|todellisuudessa|siellä|se|enää))* {_NOT_TRUE_FI}(?=\s*$|[.,!?]| oike| siel| tot| mit| kos| ik| töis| rekry)",
    rf"{_SAY_FI}(?: \w+){{1,8}}?,? (?:vaikken|vaikka en|vaikka ei|vaik en|vaikkei|mut en|mutta en) (?:oikeesti|oikeasti|todellisuudessa)|vaikka en (?:valmistunut|valmistunu)|vaikka se ei (?:ole|oo|pidä) (?:totta|paikkaansa)|vaik(?:ka)? se on vale\w*|{_SAY_FI}(?: \w+){{0,3}}? (?:että|et) (?:\w+ )?muka",
    r"(?:esitä|esittää|esität|näyttele|leiki) (?:että|et|olevan\w*|rekry\w*|pomo\w*|hr\w*|head\w*|työnantaj\w*|johtaj\w*|toista \w+|jotain muuta|hänen \w+|mun \w+)|(?:esiinny|esiintyä) \w+ ?\w*|(?:teeskentele|teeskennellä|tekeydy|tekeydyn|tekeytyä)(?: \w+){0,2}|esittäydy (?:rekry|pomo|head|hr|toise)\w*",
    r"(?:valehtele|valehdel|valehtle|valehdella|huijaa|huiputa|petkuta|jallita|höynäytä|narraa)(?: \w+){0,2}|huijausvies\w*|(?:toisen|jonkun muun|toisen ihmisen|jonkun toisen|kaverin|pomon) (?:ihmisen |henkilön )?(?:nimissä|nimellä)|rekrytoijana vaikk\w*|(?:väärällä|tekaistulla|feikki|keksityllä) (?:nimellä|profiililla|tililtä|tilillä)",
    rf"(?:keksi|keksiä|keksisit|keksit|keksisitkö|sepitä|tekaise) (?:mulle |minulle |siihen |joku |jokin |jotain |hieno |hyvä |yhteinen )*{_DEGREES_FI}|(?:tee|laita|lisää|kirjoita|kirjota|käytä|pistä|tehdä|laittaa|tarvitsen|haluan|luo) (?:\w+ ){{0,3}}(?:feikki|teko|väärä|vale|tekaistu|keksitty|väärennetty)[ -]?{_DEGREES_FI}(?! olo)|(?:lupaa|luvata) (?:\w+ )?(?:työpaik\w*|töitä|rahaa|palkkaa|palkkio\w*|haastattelu\w*|iso\w* \w+|duunia)",
    rf"{_SAY_SV}(?: \w+){{1,8}}?,? (?:fast|fastän|trots att|även om|men) (?:jag|vi|det) (?:inte|aldrig|int|är inte|har inte|gör inte)(?: (?:egentligen|riktigt|alls))?(?: (?:är|har|gör|gjorde|jobbar|gjort|träffats|varit|har varit|stämmer|studerat|jobbat|det|sant|där|känner))*(?=\s*$|[.,!?])",
    rf"l(?:å|o)t?s+as(?: \w+){{0,2}}|(?:ljug|ljuga|ljuger|lura|lurar|bluffa)(?: \w+){{0,2}}|(?:hitta på|hittar på|fabricera|fejka) (?:en |ett |någon |något |lite )?(?:\w+ )?{_DEGREES_SV}|(?:skriv|lägg till|gör|använd|sätt|skapa|ge|behöver) (?:\w+ ){{0,3}}(?:falsk|falskt|falska|fejkad?|fejkat|påhittad|påhittat|fejk)-? ?{_DEGREES_SV}",
    rf"(?:lova) (?:{_THEM_SV} )?(?:ett |en |mycket |massa )?(?:jobb\w*|pengar|lön|anställning|intervju)|utge (?:mig|dig) för|(?:i|under) (?:någon annans|nån annans|en annans|falskt) namn|{_SAY_SV} (?:\w+ )?som om jag (?:var|vore|är) (?:en )?(?:rekryterare|chef|någon)|spela (?:rekryterare|chef|någon annan)",
    rf"{_SAY_EN}(?: \w+){{1,10}}?,? (?:although|though|even though|even if|but|altho|while|when) (?:actually )?(?:i|we|it|that)(?: (?:actually|really|have|had))? (?:did not|didn t|didnt|never|haven t|havent|have not|am not|m not|ain t|aint|don t|dont|do not|wasn t|was not|is not|isn t|were not)(?: (?:really|actually|ever|even))?(?: (?:meet|met|graduate|graduated|work|worked|have|true|study|studied|know|do|did|been|there|one|it|work there|go there))*(?=\s*$|[.,!?])",
    r"pret+e?n[dt](?:ing)?(?: \w+){0,2}|preted|impersonat\w+(?: \w+)?|pose as(?: \w+)?|act (?:as|like) (?:i am|i m|im|you are|you re|a recruiter|if)|(?:as if|like) i (?:was|were|am) (?:an? |the |my )?(?:recruiter|someone|somebody|manager|boss|ceo|hr|from)|in (?:someone|somebody) else s name|under (?:an? )?(?:fake|false|another) name",
    rf"lie (?:to|about|that|and|in)(?: \w+)?|(?:make up|invent|fabricate|fake(?= an? | my | some | me )) (?:an? |some |my |me |the |few )?(?:\w+ )?{_DEGREES_EN}|(?:add|use|write|make|create|put|give|include|need|with|insert|mention) (?:\w+ ){{0,3}}(?:fake|false|phony|bogus|made ?-?up|forged) (?:\w+ )?{_DEGREES_EN}|(?:trick|deceive|scam|fool|phish|con|mislead) {_THEM_EN}|(?:phishing|scam) (?:message|email|mail)",
    rf"promise {_THEM_EN} (?:an? |some |lots of |good |big )*(?:\w+ )?(?:jobs?|money|salary|interview|cash|position|reward|work)",
)
