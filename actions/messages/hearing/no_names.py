"""Words that are no names, folded, in the three languages: who one may write to without a name."""

from __future__ import annotations

from actions.messages.hearing.clauses import words

# Before a name, and no part of it.
TITLES = words(
    "professori professorille prof professor dr tri tohtori tohtorille doktor herra herralle rouva "
    "rouvalle neiti herr fru fröken mr mrs ms miss mx sir madam dosentti dosentille docent kollega "
    "rehtori rehtorille rektor pastori johtaja toimitusjohtaja rekrytoija rekrytoijalle kollegalle "
    "opettaja opettajalle chefen läraren rekryteraren recruiter manager teamlead tiiminvetäjä "
    "tiiminvetäjälle ystävä ystävälle kaveri kaverille entinen entiselle insinööri"
)
# Parts of a name that are written small.
PARTICLES = words("von van der af de da di del dos la le al el bin ibn ben abu ten ter zu")

_FINNISH = words(
    "minä mä mää sinä sä hän se me te he ne tämä tää tuo toi nuo nämä nää joku jokin kukaan mikään "
    "kuka mikä mitä missä mistä mihin minne miten miksi miks milloin koska kenen kenelle ketä keneltä "
    "jonka joka jotka jolla jolle mun sun sen minun sinun hänen meidän teidän heidän niiden mulle sulle "
    "minulle sinulle hänelle sille meille teille heille niille jollekin jollekulle kenellekään yhdelle "
    "eräälle eräs yks yksi uusi vanha entinen eka toinen sama oma joo juu jees kyllä ei en et emme ette "
    "eivät eikä ok okei okke kiitos kiitti moi moikka hei heippa terve moro huomenta iltaa päivää no niin "
    "ja tai vai mutta mut että et jos kun ku siis vaan vain ihan tosi ehkä kai varmaan varmaankin vaikka "
    "nyt sitten sit vielä myös kans kanssa jo taas aina koskaan ole oo olla on oli olisi ois olis olin "
    "olen oon tiedä tiiä tiiä halua haluan kerro kertoa väliä väärin väärä oikein oikea tärkeä tärkeetä "
    "sama hukassa unohtunut unohtui salaisuus salainen puuttuu pitkä lyhyt ihminen ihmiselle henkilö "
    "henkilölle tyyppi tyypille tyypin mies miehelle nainen naiselle poika tyttö kaveri kaverille kaverin "
    "ystävä ystävälle tuttu tutulle tuttava kollega kollegalle työkaveri työkaverille pomo pomolle "
    "esimies esihenkilö johtaja johtajalle päällikkö rekry rekrylle rekrytoija rekrytoijalle opettaja "
    "opettajalle opiskelija opiskelukaveri luokkakaveri naapuri naapurille mentori mentorille sukulainen "
    "äiti isä veli sisko täti setä vaimo puoliso lapsi asiakas asiakkaalle joukko tiimi firma firmalle "
    "yritys yritykselle työpaikka työnantaja työnantajalle koulu kurssi messut tapahtuma töissä töihin "
    "työtön työnhakija kokki siivooja myyjä hoitaja sairaanhoitaja lähihoitaja insinööri insinöörille "
    "koodari devaaja yrittäjä kuski lääkäri asiantuntija viesti viestin kutsu kutsun pyyntö pyynnön "
    "kontaktipyyntö esimerkki esimerkin vinkki vinkkejä malli mallin lisää neuvo neuvoja apua auta olla "
    "vastaus jotain mitään mikään kaikki kaikille toivon parasta parempi samaa mieltä hyvä hyvää huono "
    "tekoäly data verkosto verkostoon linkki sähköposti suomi suomea suomeksi englanti englanniksi ruotsi "
    "ruotsiksi tänään eilen huomenna viikolla vuosi vuotta sitten kesällä syksyllä keväällä talvella "
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai tammikuu helmikuu maaliskuu "
    "huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu nimi nimetön anonyymi "
    "suomalainen ulkomaalainen maahanmuuttaja pöö asdf qwerty testi test häh hä öö hmm tota voi voisi vois "
    "max min merkkiä premium alan ala työ työn työpaikan terveisin terkuin terv"
)
_SWEDISH = words(
    "jag ja du han hon hen den det vi ni de dom dem mig mej dig dej honom henne oss er min mitt mina din "
    "sin hans hennes hens vår ert någon nån nåt något ingen inget inga vem vad va vilken var när hur "
    "varför som en ett och å men eller att om på i till åt från av med för utan hos vid inte int icke ej "
    "jo nej nä tack hej hejsan tjena moj goddag okej kanske väl nog bara ju nu sen sedan också så här där "
    "är var vore ska sku skulle kan vill vet minns heter har hade blir aning viktigt samma fel rätt gammal "
    "gamla gamle förra tidigare ny nya person personen människa människan kille tjej man kvinna vän vännen "
    "kompis kompisen kollega kollegan arbetskamrat chef chefen boss förman rekryterare rekryteraren lärare "
    "läraren student studerande studiekamrat granne bekant mentor kund kunden ingenjör läkare sjukskötare "
    "kock städare företag företaget firma jobb jobbet arbete skola kurs mässa mässan meddelande meddelandet "
    "inbjudan förfrågan text exempel tips hjälp mer mera bra dålig idag igår imorgon vecka veckan år sommar "
    "måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti "
    "september oktober november december svenska finska engelska svensk finsk finländsk anonym namn namnet "
    "säga berätta hemligt mvh hälsningar glad ledsen"
)
_ENGLISH = words(
    "i im ive you u he she it we they me him her them us my your his its our their this that these those "
    "someone somebody anyone anybody everyone nobody none no one who whom what which where when why how a "
    "an the and or but if so as at by for from in into of on off to with without about not dont yes yeah "
    "yep nope ok okay please thanks thank hi hello hey dear good well maybe perhaps just only also too "
    "very really is are was were be been am do does did have has had can could should would shall might "
    "must may later know say tell rather idea sure same wrong right important secret person people guy "
    "man woman friend friends colleague coworker boss manager director recruiter teacher student professor "
    "neighbour neighbor mentor customer client stranger contact engineer developer software nurse doctor "
    "cook cleaner driver designer analyst accountant senior junior lead head chief hiring hr team company "
    "employer work job school course fair event message note invite invitation request text draft example "
    "tips help more short long today yesterday tomorrow week month year old former previous ex new finnish "
    "swedish english russian ukrainian german estonian indian chinese vietnamese somali arab kurdish "
    "muslim christian european african asian monday tuesday wednesday thursday friday saturday sunday "
    "january february march june july august september october november december linkedin premium name "
    "anonymous oyj oy ab ltd inc group academic whatever anything nothing something everything skip next back stop sorry happy glad here "
    "there now then before after over under between because since until while than like love need want "
    "give get go make take see look think write send add ask regards cheers best kind sincerely hope "
    "mutual common friendly formal unemployed graduate experienced interested available currently"
)
NO_NAMES = _FINNISH | _SWEDISH | _ENGLISH
# Beginnings of ordinary words, in whatever form.
_BEGINNINGS = (
    *(
        "rekryt",
        "recruit",
        "rekryter",
        "insinoor",
        "ingenjor",
        "engineer",
        "opettaj",
        "larar",
        "teacher",
    ),
    *(
        "johtaj",
        "paallik",
        "esihenkil",
        "tyokaver",
        "kolleg",
        "colleague",
        "opiskel",
        "student",
        "tutkij",
    ),
    *(
        "toimitus",
        "yrittaj",
        "asiantunt",
        "kehittaj",
        "suunnitteli",
        "konsult",
        "analyyt",
        "asiakas",
    ),
    *(
        "linkk",
        "linked",
        "kontakt",
        "verkost",
        "kirjoit",
        "kirjot",
        "skriv",
        "tapas",
        "tapaa",
        "tavat",
    ),
    *(
        "tyosk",
        "haluais",
        "haluis",
        "kiinnost",
        "datains",
        "ohjelmist",
        "hoitaj",
        "laakar",
        "kehitt",
    ),
)
# Ends that only ordinary words have.
_ENDS = (
    *(
        "jalle",
        "jaan",
        "sissa",
        "ssani",
        "stani",
        "llani",
        "isella",
        "isesta",
        "mme",
        "isin",
        "isit",
    ),
    *(
        "vat",
        "nut",
        "nyt",
        "minen",
        "lainen",
        "lainen",
        "mista",
        "tion",
        "ment",
        "ness",
        "ings",
        "ing",
    ),
    *(
        "ande",
        "ende",
        "arna",
        "erna",
        "orna",
        "heten",
        "skap",
        "paalle",
        "kaveri",
        "kaverille",
        "pomo",
    ),
    *(
        "mies",
        "nainen",
        "ihminen",
        "chef",
        "chefen",
        "kamrat",
        "vastaava",
        "henkilo",
        "tuttu",
        "firma",
    ),
    *("insinoori", "hoitaja", "opettaja", "kehittaja", "johtaja", "paallikko", "myyja", "tekija"),
)
_LONG_ENOUGH = 6
# Ends of ordinary Swedish and English words, for which no lexicon is at hand.
ORDINARY_ENDS = (
    *("er", "or", "are", "aren", "ist", "isten", "inna", "ande", "ing", "ion", "ies", "ers"),
)


def is_no_name(word: str) -> bool:
    """Tell whether a folded word is an ordinary one, whatever letters it begins with."""
    if word in NO_NAMES or word.startswith(_BEGINNINGS):
        return True
    return len(word) >= _LONG_ENOUGH and word.endswith(_ENDS)
