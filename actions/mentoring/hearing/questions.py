"""Hear what is asked about programmes that were shown or named. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.mentoring.hearing.heard import Question

_PATTERNS: Mapping[Question, str] = MappingProxyType(
    {
        "length": (
            r"(?:kuinka|miten|minka) (?:kauan|pitka\w*|usein|monta|paljon aikaa|tiivi\w*|pitkaan)|kestaako|kesto\w*\b|kestaa\b|kauanko|montako kertaa|monta (?:kertaa|tapaamis\w*|kuukautta)|paljonko aikaa|vieko|vie aikaa"
            r"|hur (?:lange|lang|langt|ofta|mycket tid|manga (?:ganger|traffar|moten|manader))|langd(?:en)?\b|varar\b"
            r"|how (?:long|often|many (?:meetings|times|months|hours)|much time)|duration|time commitment|length\b|take how long"
        ),
        "cost": (
            r"maksaako|maksavatko|maksaaks|(?:paljo\w*|mita|kuinka paljon|mitaks) (?:\w+ ){0,3}?(?:maksaa|maksavat|hinta)|maksullis\w*|hin(?:ta|nasta|nat)\b|(?:onko|ovatko|onks) (?:\w+ ){0,2}?(?:ilmai\w*|maksut\w*|maksulli\w*|mikaan maksu\w*)|osallistumismaksu\w*|pitaako (?:\w+ )?maksaa|tarviiko maksaa|taytyyko maksaa|mita se kustantaa"
            r"|kostar|vad (?:kostar|ar priset|blir kostnaden)|(?:pris|avgift|kostnad)(?:en|er|et|erna)?\b|(?:ar (?:det|den|de|dessa|programmen|programmet|nagon av dem|alla)) (?:\w+ )?(?:gratis|avgiftsfri\w*|kostnadsfri\w*)|maste (?:jag|man) betala"
            r"|how much|what(?:'s| is| does| do| are)? (?:\w+ ){0,3}?(?:cost|price|fee)s?\b|(?:does|do|will|would) (?:\w+ ){1,4}?cost|(?:is|are) (?:\w+ ){1,3}?(?:free|for free|free of charge)\b|(?:price|fees?|cost|costs)\b|(?:do|must|have) (?:i|you|we) (?:have to |need to )?pay|pay anything"
        ),
        "fresh": (
            r"(?:onko|ovatko|onks|toimiiko|toimivatko|jatkuuko|jatkuvatko|pyoriiko|vielako|elaako|jarjestetaanko|voiko|pitaako|pitavatko) (?:[\w-]+ ){0,5}?(?:viela|edelleen|yha|enaa|voimassa|ajan tasalla|ajantasais\w*|kaynnissa|aktiivi\w*|olemassa|paikkansa|toiminnassa|hengissa|luotettav\w*|varma\w*)|(?:kuinka|miten) (?:vanha\w*(?! (?:saa|voi|pitaa|taytyy|saan|voin|saisi|voisi))|tuore\w*|luotettav\w*|varma\w*|ajantasai\w*|uutta|uusia)|vielako (?:se|ne|nama|tama|toimii)|jatkuuko|mista (?:tiedat|tieto|tiedot|nama tiedot|naa tiedot)|(?:onko|ovatko) (?:\w+ )?(?:tieto\w*|tiedot) |milta ajalta|vanhentunut\w*|vanhaa tietoa|koska (?:tieto\w*|tama|tiedot) (?:on )?paivite\w*|(?:milloin|koska) (?:\w+ )?(?:paivitetty|tarkistettu)|oletko varma|lahde\b|lahteesi|loppunut|paattynyt"
            r"|(?:pagar|finns|fortsatter|galler|ordnas|lever|ar|kors|existerar) (?:[\w-]+ ){0,4}?(?:fortfarande|annu|langre|aktuell\w*|aktiv\w*|igang|kvar|palitlig\w*)\b|fortfarande|hur (?:saker|sakra|sakert|gammal|gamla|aktuell\w*|farsk\w*|palitlig\w*|ny) (?!(?:far|kan|maste|bor|ska|skall|behover) (?:jag|man|en)\b)|hur (?:saker|gammal|aktuell|farsk)\w*(?! (?:far|kan|maste|bor|ska|skall|behover) (?:jag|man|en)\b)|ar du saker|stammer (?:det|uppgift\w*|info\w*)|varifran (?:vet|har|kommer)|(?:nar|senast) (?:\w+ ){0,4}?(?:uppdaterad\w*|kontrollerad\w*)|foraldrad\w*|kalla\b"
            r"|still (?:running|active|open|going|on|exist\w*|around|valid|available|alive|accurate|there|happening|operating)|(?:is|are|does|do) (?:[\w-]+ ){1,6}?(?:still|exist|up[ -]to[ -]date|current|outdated|reliable|accurate|active|over|discontinued)|how (?!old (?:can|may|must|should|shall|do|does|could|would|am) )(?:old|sure|certain|reliable|up[ -]to[ -]date|recent|current|fresh|accurate)|are you sure|(?:where|how) (?:did|do) you (?:get|know)|outdated|when (?:was|were) (?:\w+ ){1,4}?(?:updated|checked|verified)|last (?:updated|checked|seen|active)|your source"
        ),
        "when": (
            r"(?:milloin|millon|koska|mihin aikaan|mihin mennessa|mina (?:paivana|kuukautena)|missa kuussa|mika aika)\b(?! (?:minulla|olen|en|se on|mulla|haluan|muutin|tulin))|haku(?:aika|ajat|aikoja|ajasta|ajan|ajoista)\w*|deadline\w*|takaraja\w*|(?:seuraava|ensi) (?:haku|kierros|ryhma|kurssi)\w*|onko (?:\w+ )?haku (?:\w+ )?(?:auki|kaynnissa|paalla|menossa)|(?:mihin|minne|mika|mitka|mita|mikas|johonki\w*|onko|ovatko|onks)(?: \w+){0,4} (?:auki|avoinna|(?:hakea|haku|haun|haut|hakemaan) (?:\w+ )?(?:nyt|heti|talla hetkella|parhaillaan)|(?:nyt|heti|talla hetkella) (?:\w+ )?(?:hakea|haku|haut|hakemaan))\b|haku (?:auki|kaynnissa)|voiko (?:\w+ )*hakea nyt|(?:paasee|voi)ko (?:\w+ ){0,3}heti|alkaako|alkaa(?:vat)?\b"
            r"|nar\b(?! (?:jag|man flytt))|(?:vilka|vilket|vilken|vart|vad|ar|finns)(?: \w+){0,4} (?:oppe[nt]|oppna)\b(?! for)|(?:vilka|vilket|vart|vad)(?: \w+){0,4} (?:soka|ansoka|soker|anmala)(?: \w+){0,3} (?:nu|just nu|genast)\b|vilken (?:tid|manad|dag)|ansokningstid\w*|(?:ar (?:ansokan|ansokningen|ansokningstiden)) (?:oppen|pa gang)|sista (?:ansoknings)?dag\w*|borjar\b"
            r"|when\b(?! (?:i|we|you)\b)|(?:which|what|who|any|anything|are|is)(?: \w+){0,4} open\b(?! (?:to|for)\b)|(?:which|what|where)(?: \w+){0,4} (?:apply|join)(?: \w+){0,3} (?:now|right now|today|currently)\b|what (?:month|time|date)|application (?:period|window|deadline|dates?|time)s?|start(?:s|ing)? (?:date|when)|next (?:round|intake|batch|group)|(?:is|are) (?:\w+ ){0,3}?(?:applications?|enrolment|registration|application) (?:\w+ )?open|(?:can|could) i (?:apply|join|start) (?:right )?now|open for applications|(?:apply|join) (?:right )?now"
        ),
        "who": (
            r"ikaraja\w*|(?:yla|ala)ikaraja\w*|minka ikai\w*|(?:kuinka|miten) (?:vanha|nuori)\w* (?:saa|voi|pitaa|taytyy|saan|voin)|(?:liian|tarpeeksi) (?:vanha|nuori)\w*|(?:kuka|ketka|kelle|kenelle|kenen|kuka vaan|millai\w+ (?:ihmis\w*|henkil\w*|tausta\w*)|minkalai\w+ ihmi\w*)\b|(?:voinko|paasenko|saanko|voiko|kelpaanko|sovinko|voinks|paaseeko|saako|paaseeko|paasisinko|voisinko)\b(?! (?:katsoa|nahda|saada|kysya|saisko|lisaa|tutustua))(?=.*\b(?:haki?\w*|hae|hakea|mukaan|osallistu\w*|tulla|kelpaa\w*|liittya|siihen|niihin|naihin|tahan|joku|kuka\w*|mina|tallai\w*|miehet|mies|nainen|ulkomaal\w*|opiskelija\w*|ilman))|kelpaa\w*|vaatimu\w*|vaaditaan\w*|edellyt\w*|ehto\w*\b|ehdot\b|pitaako (?:\w+ ){0,3}?(?:olla|osata|kuulua)|tarvitseeko (?:\w+ )?olla|sopi(?:iko|vatko|siko)|onko (?:se|tama|toi|tuo|ne|\w+nen) (?:\w+ )?(?:minulle|mulle|kaikille|vain \w+lle|vaan \w+lle|avoin|tarkoitettu)"
            r"|\w*aldersgrans\w*|hur (?:gammal|ung|gamla) (?:far|kan|maste|bor|ska|skall|behover) (?:jag|man|en)\b|(?:ar jag )?for (?:gammal|ung)\b|(?:vem|vilka)\b(?! (?:sprak|program))|for vem|(?:kan|far|kunde) (?:jag|man|alla|vem som helst|\w+) (?:\w+ )?(?:soka|delta|vara med|ansoka|komma med|ga med)|krav(?:en)?\b|behorig\w*|maste (?:jag|man) (?:vara|kunna|tillhora)|passar (?:det|den|de|nagon)|lampar (?:sig|det)|ar (?:det|den|de) (?:\w+ )?(?:for (?:mig|alla|bara)|oppe[nt] for)"
            r"|how (?:old|young) (?:can|may|must|should|shall|do|does|could|would) \w+|(?:upper |lower |maximum |minimum |max |min )?age (?:limit|restriction|requirement|range)s?|(?:upper|lower|max(?:imum)?|min(?:imum)?) age|what age|too (?:old|young)|old enough|open (?:to|for) (?:whom?|all|everyone|anyone)|whom? (?:is|are) (?:it|this|that|they|these) (?:open|for|meant)|who\b(?! (?:speaks?|works|knows|is|are|has|have|can help|understands?)\b)|whom\b|(?:can|could|may|am|would) (?:an? \w+|i|anyone|anybody|you|we|men|women|students?|foreigners?|people|everyone)\b(?: \w+){0,3}? (?:apply|join|participate|take part|eligible|qualify|get in|attend|be accepted|sign up)\b(?! (?:now|right now|online)|\?? how)|eligib\w*|requirement\w*|criteria|qualif\w+|(?:do|must|should) (?:i|one) (?:have to |need to )?(?:be|know|speak|belong)|(?:do|must|should) you (?:have to |need to )(?:be|know|speak|belong)|(?:is|are|would) (?:\w+ ){1,3}?(?:for me|suit\w*|right for|open to|meant for|for everyone|only for|intended for)|suitable for"
        ),
        "link": (
            r"linkk?i\w*|(?:netti|koti|verkko|www)-?sivu\w*|(?:netti|www|web-?)?osoite\w*\b|osoitteen|osoitetta|mista (?:loydan|loytyy|saan|voin lukea|naen) (?:siita |niista |naista |sen |tasta |lisa|lisaa |naiden |ne|ohjelman siv|enemman|tietoa|lisatieto)\w*|url\w*|sivusto\w*|sivut?\b(?! \d)|yhteystie\w*"
            r"|lank\w*|(?:webb|hem)(?:plats|sid)\w*|adress\w*|var (?:kan jag lasa|hittar jag (?:mer|den|det|dem|info))\w*|kontakt\w*|sajt\w*"
            r"|links?\b|web ?(?:site|page)\w*|home ?page|address|where (?:can|do) i (?:read|see|find) (?:more|it|them|out|that)|contact (?:info|details|information)|their (?:site|page)"
        ),
        "how": (
            r"(?:miten|kuinka|miste|mites|mihin|minne) (?:\w+ ){0,4}?(?:hae\w*|hakea|haki\w*|haku|ilmoitt\w*|ilmoittaud\w*|paase\w*|paasee|liity\w*|mukaan|osallistu\w*|lahet\w*|toimii|toimivat|mennaan|otan yhteytta|yhteytta)|hakemus\w*|hakuohje\w*|hakulomake\w*|hakutapa\w*|mita (?:pitaa|tarvitsee|tarvitaan|mun pitaa|minun pitaa) (?:\w+ )?(?:tehda|lahettaa|hakemi\w*|hakuun)|haluan (?:hakea|ilmoittautua|mukaan|osallistua)(?: (?:siihen|tahan|tuohon|niihin|mukaan))"
            r"|hur (?:\w+ ){0,4}?(?:ansok\w*|soker|soka|anmal\w*|gar (?:jag|det|man) (?:med|till)|kommer (?:jag|man) med|deltar|ga med|fungerar|funkar)|ansokningsblankett\w*|(?:var|vart) (?:\w+ )?(?:anmal\w*|ansok\w*|skickar|soker)|jag vill (?:ansoka|anmala mig|soka till|vara med)"
            r"|how (?:\w+ ){0,4}?(?:apply|join|sign(?:ed)? up|register|enrol\w*|participate|get (?:in|started|into|involved)|work|works|take part)\b|application (?:form|process)|where (?:\w+ ){0,3}?(?:apply|sign up|register)|(?:i want|i'd like|i would like) to (?:apply|join|sign up|register)"
        ),
        "languages": (
            r"mi(?:lla|ta|ka|nka) kiel\w*|missa kiel\w*|kumpi kieli|ohjelman kieli|onko kieli|mika(?:han)? on kieli|kielivaatimu\w*|(?:taytyyko|pitaako|tarviiko) (?:\w+ )?(?:osata|puhua)"
            r"|vilket sprak|vilka sprak|pa vilket|spraket\b|(?:maste|behover) (?:jag|man) (?:kunna|tala|prata)"
            r"|(?:what|which) languages?|language (?:is|are|of|requirement)\w*|(?:do|must|should) (?:i|one) (?:have to |need to )?(?:know|speak)|(?:do|must|should) you (?:have to |need to )(?:know|speak)|language\?"
        ),
        "where": (
            r"missa(?:han)? (?:[\w-]+ ){0,2}?(?:jarjest\w*|pide\w*|tapaa\w*|sijait\w*|kokoonnu\w*)|missa(?:han)? (?:se|ne|nama|tama|tuo|toi|sijait\w*|jarjest\w*|tapaa\w*|on|ovat|pain|kaupun\w*|paikkakun\w*|ohjelma\w*|tavataan)\b(?! (?:hyotya|kyse))|mi(?:lla|ssa) (?:paikkakun\w*|kaupun\w*)|sijain\w*|sijaitse\w*"
            r"|var (?:ar|ordnas|halls|ligger|finns|traffas|pa ort)\b(?! (?:mentor|den basta))|i vilken stad|pa vilken ort|vilken ort"
            r"|where (?:is|are|does|do|will|would)\b(?! (?:i|you)\b)|(?:what|which) (?:city|town|place|location)|location\?|held where"
        ),
        "details": (
            r"(?:kerro|kertoisit\w*|kerrotko|haluan tietaa|haluaisin tietaa|tietoa|lisatieto\w*|lisaa tietoa|tarkem\w*|avaa|selita|esittele|kuvaile)(?! (?:mentor\w*|mentoroinnista)\b)|mika(?:han)? (?:se |tama |toi |tuo |on |ihme )|mita (?:se|tama|siina|niissa|naissa|tuo|siella|tarkoittaa|on)\b|millai(?:nen|sia|set|sta)\b|minkalai\w+|mista (?:siina|tassa|niissa) on kyse|yksityiskoh\w*|enta (?:se|tuo|toi|tama)\W*$"
            r"|beratta\w*|mer(?:a)? (?:om|info\w*|information)|info\w* om|detalj\w*|vad (?:ar|gar|innebar|handlar|betyder|gor)\b|hurdan\w*|hur ser|vill veta|beskriv\w*"
            r"|tell (?:me )?(?:\w+ )?(?:more|about)|more (?:about|info\w*|details?|on)|details?\b|what(?:'s| is| are| does| do)\b|do you know|info(?:rmation)?\b|describe|explain|elaborate|learn more|know more|curious about|what kind"
        ),
    }
)
_ASKS: Mapping[Question, re.Pattern[str]] = MappingProxyType(
    {kind: re.compile(rf"\b(?:{pattern})") for kind, pattern in _PATTERNS.items()}
)
# "Is it in English?": a yes or no about one that was shown.
_IS_IT = re.compile(
    r"^\W*(?:(?:ja|och|and|enta|mutta|but|men|no|ok)\W+)*(?:onko|onks|ovatko|jarjestetaanko|pidetaanko|toimiiko|puhutaanko|voiko|saako|ar|halls|ordnas|kan|gar|pagar|is|are|does|do|can|was)\b"
)
_REFERS = re.compile(
    r"\b(?:se|sen|sita|siihen|siina|siita|siella|sinne|ne|niihin|niita|niissa|niista|naihin|naita|naissa|naista|nama|naa|tama|tahan|tata|tassa|tasta|taman|tuo|toi|tuohon|tuon|tuosta|tuota|noihin|nuo|noita|noissa|noista)(?:ko|han|pa)?\b"
    r"|\b(?:den|det|de|dem|dessa|denna|detta|dit)\b|\b(?:it|its|they|them|these|those|this|that)\b"
)
_EXPLETIVE = re.compile(
    r"\b(?:finns det|det finns|is there|are there|hur ar det med|hur vore det|vad sags|kan det|gar det att|se on|onko siella|that(?= (?:is|are|speaks?|works|has)\b)|it(?= (?:sector|field|industry|jobs?|work)\b))"
)
_ANY = re.compile(
    r"\b(?:mikaan|jokin|joku|yhtaan|mitaan|jotain|nagon|nagot|nagra|any|anything|something|some)\b"
)
# "How do I find a mentor?": nothing about those shown.
_FOR_A_MENTOR = re.compile(
    r"\b(?:miten|kuinka|mista|mistahan|missa|how|where|hur|var|who|kuka|vem)\b[^.?!]{0,40}?\b(?:loyda\w*|loyta\w*|loyty\w*|saan|saada|saisin|hanki\w*|hankk\w*|etsi\w*|find|get|hitta\w*|far|skaffa\w*|soka|looking)\b[^.?!]{0,40}?\b(?:\w+-?)?mentor\w*"
    r"|\b(?:miten|kuinka|mista|hur|how|where)\b[^.?!]{0,20}?\b(?:\w+-?)?mentor(?:i|in|ia|eita|er|s|ointi\w*|skap\w*|ing|ship)?\b[^.?!]{0,20}?\b(?:loyda\w*|loyta\w*|loyty\w*|saan|saada|hanki\w*|hitta\w*|find|get)\b"
    r"|\b(?:what|mita|vad|mika) (?:is|on|ar|does) (?:a |en |an )?(?:mentor\w*)"
)
# Here "young" is asked for, not said of the user.
_HOW_YOUNG = re.compile(
    r"\b(?:(?:kuinka|miten) nuor\w+ (?:saa|voi|pitaa|taytyy)|hur unga? (?:far|kan|maste|bor|ska)|how young (?:can|may|must|should|do|does))\b"
)
_YES_NO: Mapping[Question, str] = MappingProxyType(
    {"cost": "free", "languages": "languages", "where": "place", "who": "audiences"}
)


def hear_question(low: str, *, refers: bool, said_of: frozenset[str]) -> Question | None:
    """Return what is asked.

    Args:
        low: the message, folded.
        refers: whether it means programmes by number or name.
        said_of: the parts of a wish that the message names, of `_YES_NO` and "online".
    """
    if _FOR_A_MENTOR.search(low):
        return None
    if _HOW_YOUNG.search(low):
        return "who"
    pointed = refers or points(low)
    if _IS_IT.match(low) and said_of and not _ANY.search(low):
        if not pointed:
            return _asked(low) if _is_strong(low) else None
        return _asked(low, but={"details", "where", "who"}) or _yes_or_no(said_of)
    found = _asked(low)
    if found is None or pointed:
        return found
    # "What about Turku?", "anything in English?" make the search another one.
    return None if found in {"details", "where", "link", "who"} and said_of else found


def points(low: str) -> bool:
    """Return whether a message has a word for the programmes shown: it, these, niihin, dem."""
    return bool(_REFERS.search(_EXPLETIVE.sub(" ", low)) or _HOW_YOUNG.search(low))


def _asked(low: str, *, but: set[Question] | None = None) -> Question | None:
    return next(
        (
            kind
            for kind, pattern in _ASKS.items()
            if kind not in (but or set()) and pattern.search(low)
        ),
        None,
    )


def _is_strong(low: str) -> bool:
    return _asked(low, but={"details", "cost", "who", "where", "link"}) is not None


def _yes_or_no(said_of: frozenset[str]) -> Question | None:
    if "online" in said_of:
        return "where"
    return next((kind for kind, facet in _YES_NO.items() if facet in said_of), None)
