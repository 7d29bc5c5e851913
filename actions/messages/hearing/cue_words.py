"""Words that tell how two people know each other, and those that tell of something else.

By kind, regular expressions of whole words in the three languages, which people also mix. Dots may
be missing and doubled letters single in what they find; see cues.py. Longer finds win.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.hearing import cue_places as at

_FI_WITH = r"(?:\w+ ){0,3}kans+a\w*"
_NOT_FI = r"(?:en|et|ei|emme|enkä|eikä|emmekä)"
_WERE = r"(?:oltiin|olimme|ollaan|olemme|oltii|oomme|olin|oli|ollaan oltu|olemme olleet)"
_SAME = r"sam(?:a|aa|an|assa|as|alla|alta|asta|oissa|oilla|aan|ana)"
_SHARED_FI = r"sam(?:a|al|alla|as|assa|alta|asta|oilla|oissa)"
_SV_WE = r"(?:vi|jag|vi har|jag har|har|hade)"
_TALKS = r"(?:puhe\w*|puhuvan|puhumassa|puhetta|luen\w+|luento\w*|esity\w+|keynote\w*|esiinty\w+|podcast\w*|paneeli\w*)"
_POSTS = (
    r"(?:postau\w+|postaks\w+|julkais\w+|jutu\w+|juttu\w+|artikkel\w+|blogi\w*|kirjoitu\w+"
    r"|päivity\w+|kirjan\w*|väitöskirja\w*|video\w*|uutiskirj\w+)"
)
_HIS_FI = r"(?:hänen|hänet|häntä|häneltä|sen|tämän|hän|kun hän|kun se|\w+in|\w+an|\w+en)"
_SV_POSTS = (
    r"(?:artikel\w*|inlägg\w*|blogg\w*|text\w*|bok|krönika\w*|uppdatering\w*|post\w*|video\w*)"
)
_SV_TALKS = (
    r"(?:tala|prata|föreläs\w+|tal|anförande\w*|presentation\w*|keynote\w*|föredrag\w*|podd\w*)"
)
_EN_POSTS = r"(?:articles?|posts?|blog|blogs|book|column|newsletter|videos?|writing|writings|paper|thesis|interview)"
_EN_TALKS = r"(?:speak|speaking|talk|talks|speech|lecture|lectures|presentation|keynote|podcast|present|panel)"
_HIS_EN = r"(?:her|his|their|him|them|this person ?s?|\w+ ?s)"

CUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "met": (
            r"tap+asi\w{0,6}|tavatt?i+n?|tavattu|tavann\w+|tavanu\w*|nähti+n?|nähty|näimme|näkimme",
            rf"(?:{_WERE}|olen|oon|me) (?:\w+ )?(?:tavan+\w+|tavattu|nähty|jutel\w+|puhut+u|juteltu|keskustel\w+)",
            r"jutelt?i+n?|juttelimme|juttelin|juteltu|jutel+u\w*|jutel+ee\w*|jutskat\w+|jutustel\w+",
            r"keskustelimme|keskustelin|keskusteltiin|keskustel+ut|keskustel+eet|keskusteltu",
            rf"puhuimme|puhuttiin|puhuin (?:hänelle|{_FI_WITH})|puhunu\w* {_FI_WITH}",
            r"törmäsi\w+|törmätti+n?|tutustui\w*|tutustutt?i+n?|tutustun(?:ut|u|eet)|tutustut+u",
            (
                r"oli (?:\w+ ){0,2}(?:kiva|mukava|hauska|ilo|hieno|mahtava|upea|mukavaa|kivaa) (?:\w+ ){0,2}"
                r"(?:tavata|jutella|nähdä|keskustella|tutustua|puhua|tavat)"
            ),
            r"kiitos (?:\w+ )?(?:juttelu|juttutuokio|keskustelu|tapaami)\w*|haastatteli (?:minua|mua|mut|minut)",
            r"(?:minä|mä) (?:näki|näkee|nähnyt|tapaa|puhui|puhuu|jutteli)(?: hän\w*)?|(?:minä|me|mä|hän) (?:\w+ )?(?:tavata|jutella|nähdä|puhua|tutustua|tapaa)(?: hän\w*)?|(?:tuli|tulin|kävin|pääsin|jäin|jäätiin|päästiin|jäimme) (?:\w+ )?(?:juttele|puhu|keskustele|tapaa|tervehti)m\w+",
            r"(?:joimme|juotiin|käytiin|kävimme|syötiin|söimme) (?:\w+ )?(?:kahvi|lounas|lounaa|syömä|kalja|olut|olue)\w*|istuimme|istuttiin|(?:tein|teki) tuttavuutta",
            r"satt (?:\w+ )?(?:bredvid|tillsammans|vid samma|intill)(?: varandra)?|fikade|åt lunch|drack kaffe|(?:vi|jag) (?:träffa|prata|snacka)",
            r"(?:had|have had|grabbed|drank|ate|shared) (?:\w+ )?(?:coffee|lunch|dinner|drinks?|beers?|breakfast)(?: together)?|sat together|hung out|hit it off|crossed paths|came to talk|introduced (?:myself|herself|himself)",
            r"vaihdettiin \w+|esittäydyi\w*",
            r"vi träff?ades|träffades|träffat|träff?ade|träffats|vi såg?s|sågs|mötte|möttes|pratade|prata(?:t|ts)",
            r"snackade|snackat|lärde (?:jag )?känna|lärt känna|samtalade|diskuterade|stötte på|sprang på",
            r"(?:kul|roligt|trevligt|fint|kiva|skoj) att (?:träffa\w*|prata|ses|snacka|möta)",
            r"tack för (?:pratstunden|samtalet|snacket|mötet|sist|senast)",
            r"met|talked|chatted|got to know|get to know (?:him|her|them) (?:at|in|on)|bumped into|ran into",
            r"(?:i|we) meet|spoke (?:to|with)|(?:have|had|ve) spoken|had a (?:\w+ )?(?:chat|conversation|talk|meeting)",
            r"(?:had|have had) (?:\w+ ){0,2}(?:meeting|chat|call)|(?:was|were|been|got) introduced(?: to)?|interviewed me|made friends",
            r"(?:nice|great|good|lovely|pleasure) (?:to meet|meeting|to talk|talking|to chat|chatting|to see|seeing)",
            # Volunteers meet; they are no colleagues.
            rf"{_WERE} (?:\w+ ){{0,2}}(?:talkoissa|talkoi\w+|vapaaehtoi(?:sina|sena|styössä|stoiminnassa)\w*)(?: (?:yhdessä|samaan aikaan|yhtä aikaa|molemmat))?",
            r"(?:vi |jag )?(?:var|jobbade|arbetade|hjälpte) (?:till |som |båda ){0,3}(?:volontär\w*|frivillig\w*)(?: (?:tillsammans|ihop|samtidigt))?",
            r"(?:we |i )?(?:both )?(?:volunteered|volunteering|(?:did|were doing) volunt\w+(?: work)?|were (?:both )?volunteers|worked as volunteers)(?: (?:together|with (?:him|her|them)|at the same time))?",
            r"exchanged \w+|shared a table|sat next to|kohtasi\w*|kohdat+i+n|tavanne(?:et|t)?",
        ),
        "chatted": (
            r"chattasi\w*|chatattiin|chattail\w+|viestitel\w+|vaihdoimme viestejä|chattade|chattat|mejlade",
            r"skrev till varandra|messaged|emailed|zoomed|had a (?:video|teams|zoom) call|videopuhelu\w*",
        ),
        "not_met": (
            (
                rf"(?:me )?{_NOT_FI}(?: \w+){{0,3}} (?:tavan\w+|tavat+u\w*|näh(?:ty|nyt|neet)|jutel\w+|puhun\w+|puhuttu"
                r"|tutustun\w+|tutustut+u|keskustel\w+|tapasi\w*|tapaa)"
            ),
            r"(?:inte|aldrig|ej) (?:\w+ ){0,2}(?:träffat\w*|träff?ades?|mött|mötts|sett|setts|pratat|talat)",
            r"(?:träffade|mötte) (?:\w+ )?(?:inte|aldrig)|ännu inte träff\w+",
            (
                r"(?:never|not|havent|haven t|have not|didnt|didn t|hasnt|hasn t|yet to|don t|dont) (?:\w+ ){0,2}"
                r"(?:met|meet|talked|spoken|met yet|chatted)"
            ),
        ),
        "stranger": (
            (
                rf"(?:me )?{_NOT_FI} (?:\w+ ){{0,2}}(?:tun+e|tunneta|tuntenut|tun+ettu) ?"
                r"(?:\w* ?häntä|\w* ?hänet|\w* ?sitä|\w* ?henkilö\w*|toisiam\w*|toistemme)?"
            ),
            r"tuntemat(?:on|tom)\w*|tuntemaatt?om\w+|ventovier\w+|täysin vieras\w*|ihail\w+|fanit\w*|arvostan hänen \w+",
            r"seura(?:an|nnut|nnu|ttu|sin|ilen) (?:\w+ )?(?:hän|sen|sitä|tämän|tätä|heidän)\w*(?: \w+)?",
            r"seura(?:an|nnut|nnu) \w+ (?:työ|ura|posta|sisältö|kanava|blogi)\w*",
            r"(?:löysin|näin|katsoin) (?:hänet|(?:\w+ ){0,3}profiil\w+)|emme mitenkään|ei mitenkään",
            r"känner (?:\w+ )?(?:\w+ )?inte(?: varandra| honom| henne| hen)?|inte känner|okän[dt]\w*|främling\w*",
            r"beundra\w*|följer (?:hans|hennes|hens|henne|honom|hen|\w+s)(?: \w+)?|följt (?:hans|hennes|hens|henne|honom)",
            r"hittade (?:hans|hennes|hens|honom|henne|\w+s) (?:profil)?|inte alls",
            r"(?:dont|don t|do not|didnt|didn t) (?:\w+ )?know (?:\w+ )?(?:him|her|them|each other|this person)",
            r"stranger|strangers|admir\w+|(?:been )?follow(?:ing|ed)? (?:his|her|their|him|them|\w+ s)(?: \w+)?|big fan|fan of",
            r"look(?:ed)? up to|(?:found|saw|came across) (?:\w+ ){0,2}profile|unknown (?:person|to me)|not at all",
        ),
        "heard": (
            rf"(?:kuuntelin|kuulin|kuuntelimme|kuultiin|kuunneltiin|kuuntelemas+a|kuunnel+u\w*|kuul+ut) (?:\w+ ){{0,3}}{_TALKS}",
            rf"(?:olin|oltiin|kävin|olimme) (?:{_HIS_FI} )(?:luen\w+|luento\w*|esityks\w+|puhee\w+|koulutuks\w+)",
            r"(?:pidin|tykkäsin|innostuin|vaikutuin|inspiroiduin|nautin|diggasin) (?:\w+ ){0,3}(?:puhe|luenno|esityks|esiintymis|keynote|podcasti|paneeli)\w*sta\w*",
            r"hänen (?:luenno\w+|luento\w*|esityks\w+|esitys\w*|puhee\w+|puhe\w*|puheenvuoro\w*|keynote\w*)",
            rf"(?:näin|katsoin|katoin) (?:\w+ ){{0,3}}(?:lavalla|{_TALKS})|hän (?:piti|veti) (?:\w+ ){{0,2}}(?:luenno\w+|puhee\w+|esityks\w+|koulutuks\w+|puheenvuoro\w*)|hän luennoi|luennoi meille|hän puhui|hän esiintyi",
            rf"(?:hörde|lyssnade på|lyssnat på|hört|såg|gillade|uppskattade|älskade|tyckte om) (?:\w+ ){{0,3}}(?:{_SV_TALKS}|talet)|var på (?:hans|hennes|hens|\w+s) (?:föreläsning|föredrag)\w*",
            r"(?:hans|hennes|hens) (?:föreläsning|föredrag|tal|presentation|anförande)\w*|(?:hon|han|hen) (?:talade|föreläste|höll (?:\w+ ){0,2}(?:föreläsning|föredrag|tal|presentation)\w*)",
            rf"(?:heard|hear|saw|watched|listened to|attended|enjoyed|liked|loved|appreciated|been to|was at) (?:{_HIS_EN} )(?:\w+ )?{_EN_TALKS}",
            r"(?:her|his|their) (?:talk|lecture|speech|presentation|keynote)|(?:the )?(?:talk|speech|presentation|keynote) (?:she|he|they) gave|(?:she|he|they) (?:spoke at|lectured|gave (?:a|the) (?:\w+ )?(?:talk|lecture|speech|presentation|keynote|webinar))",
        ),
        "read": (
            rf"(?:luin|lueskelin|näin|lukenu\w*|huomasin|bongasin|katsoin|kommentoi\w*|tykkä\w+|löysin|luen|törmäsin) (?:\w+ ){{0,3}}{_POSTS}",
            r"hänen (?:postau\w+|artikkel\w+|juttun\w*|jutus\w+|kirjoitu\w+|kirjan\w*|blogi\w*|päivity\w+|julkais\w+)",
            rf"(?:läste|läst|såg|sett|läser|kommenterade|gillade) (?:\w+ ){{0,3}}{_SV_POSTS}",
            rf"(?:hans|hennes|hens) {_SV_POSTS}",
            rf"(?:read|saw|liked|commented on|commented|reading|seen|found|came across|loved) (?:\w+ ){{0,3}}{_EN_POSTS}",
            rf"(?:her|his|their) {_EN_POSTS}",
        ),
        "same_event": (
            rf"(?:me )?{_WERE} (?:\w+ )?(?:molemmat|kumpikin|samaan aikaan|yhtä aikaa|{_SAME})",
            r"(?:molemmat|kumpikin) (?:olimme|oltiin|ollaan|menossa|menemme|osallistu\w+)",
            r"ollaan (?:\w+ )?molemmat (?:menossa|tulossa)|ollaan (?:\w+ )?menossa (?:molemmat )?sama\w+",
            rf"(?:hän|se|hänkin|sekin) oli(?:kin)? (?:\w+ )?(?:paikalla|mukana|{_SAME})(?: {_SAME})?",
            r"osallistuimme|osallistuttiin|osallistumme|hän (?:puhui|luennoi|esiintyi) sama\w+|hänkin oli|hänkin osallistui",
            r"näin hänet|olin myös (?:samassa|siellä|paikalla)|oltiin siellä molemmat|molemmat siellä",
            r"(?:vi )?(?:var|är|deltog|ska|skall|kommer|går) (?:\w+ )?(?:båda|bägge)|båda (?:var|deltog|ska|är|två)|vi deltog|deltog i samma",
            r"(?:hon|han|hen|vi|jag) (?:var|deltog) (?:också )?(?:på|i|vid) samma|(?:såg|sett) (?:honom|henne|hen) på",
            r"(?:we )?(?:were |are |re |have |had )?both (?:attended|were|are|going|went|at|attending|took part|was|did|\w+ed)",
            r"are both going|(?:he|she|they|we|i) (?:was|were|attended|went) (?:also )?(?:\w+ )?(?:at|to|in)? ?the same",
            r"(?:we|they) are (?:\w+ )?(?:in|at|on) the same|vi är (?:\w+ )?(?:med )?(?:i|på) samma|attended the same|we attended|took part in the same|saw (?:him|her|them) at|(?:we )?were both",
        ),
        "worked": (
            (
                r"(?:entinen|entise\w+|vanha|vanhan|vanhalle|mun|minun|ex)? ?-?(?:ex-?)?"
                r"(?:työkave\w*|työ kaver\w*|työtover\w*|kol+eg\w*|duunikave\w*|työpari\w*|exkol+eg\w*|työkamu\w*)"
            ),
            (
                r"(?:entinen|entise\w+|vanha|vanhan|vanhalle|mun|minun|mu|ex|edelli\w+|aiem\w+|aikaisem\w+|silloi\w+) (?:\w+ )?-?"
                r"(?:pomo|esimie|esihenkilö|esihlö|päällik|johtaja|tiimin ?vetäj|tiiminveto|tiimiliid|vuoropäällik|vetäjä|työnantaja|tiimiläi|alai|ohjaaja)\w*|(?:ex-?|ent )?(?:pomoni|esimieheni|esihenkilöni)"
            ),
            r"ex-?(?:pomo|esimie|esihenkilö)\w*|(?:harjoittelu|työkokeilu|työharjoittelu)\w* (?:ohjaaj|pomo|esihenkilö)\w*",
            r"harjoitteluohjaaj\w*|työpaikkaohjaaj\w*|ohjasi (?:mun|minun|mua|minua|meidän)\w*(?: harjoittelu\w*)?|ohjaajani",
            (
                rf"{_WERE} (?:\w+ ){{0,3}}(?:työkaver|kol+eg)\w*|{_WERE} (?:[\w:]+ ){{0,3}}(?:töissä|töis|duunissa|hommissa|vuorossa)"
                r"(?: yhtä aikaa| yhdessä| samaan aikaan)?"
            ),
            rf"olin (?:\w+ )?{_FI_WITH} (?:\w+ )?(?:töissä|duunissa|hommissa)|olin töissä {_FI_WITH}|työskentelin {_FI_WITH}",
            r"työskentelimme|työskennelti+n|työskennel+\w+ (?:yhdessä|samassa)|me työskennel+\w+",
            r"(?:tehtiin|teimme|tehty|tein) (?:\w+ ){0,3}(?:töitä|duunia|hommia|projektia?|yhteistyötä)(?: yhdessä)?(?: \w+ kanssa\w*)?",
            rf"(?:{_WERE} )?(?:\w+ )?{_SAME} {at.FIRMS}(?: töissä| duunissa)?",
            r"(?:min|en|gammal|gamla|före detta|tidigare|f\.?d\.?|ex)? ?(?:gammal|gamla|före detta|tidigare|förra)? ?(?:arbetskamrat\w*|kol+eg\w*|jobbarkompis\w*|arbetskompis\w*)",
            r"(?:min|mitt) (?:gamla|före detta|tidigare|förra|ex) ?-?(?:chef|förman|boss|handledare|arbetsgivare)\w*|före detta (?:chef|förman)\w*|ex-?chef\w*",
            r"(?:var|är) (?:\w+ )?(?:min|vår) (?:\w+ )?(?:chef|förman|boss|teamledare|mentor|handledare|kollega)\w*",
            r"(?:was|used to be|were) (?:my|our) (?:\w+ )?(?:boss|manager|supervisor|team ?lead|leader|mentor|colleagues?|co ?-?worker)",
            r"oli (?:\w+ )?(?:mun|minun|meidän) (?:\w+ )?(?:pomo|esihenkilö|esimies|ohjaaja|päällikkö|tiimin ?vetäjä|kollega)\w*|me (?:työskennellä|tehdä töitä)(?: yhdessä)?",
            r"(?:praktik)?handledare\w*|vi (?:har )?(?:jobbade|jobbat|arbetade|arbetat)(?: ihop| tillsammans)?|jobbade (?:med|ihop|tillsammans)|jobbat (?:med|ihop|tillsammans)",
            rf"arbetade (?:med|ihop|tillsammans)|arbetat (?:med|ihop|tillsammans)|samma (?:\w+ )?{at.SV_FIRMS}",
            r"(?:my |an? )?(?:old |former |ex |ex-|previous |past )?(?:colleagues?|co ?-?workers?|workmates?|collegues?|coleagues?|teammates?|work friend)",
            r"(?:my |an? )?(?:old |former |ex |ex-|previous |past )(?:manager|boss|supervisor|team ?lead|leader|employer|mentor at work)|my (?:internship )?(?:supervisor|boss)",
            r"(?:used to work|worked|work|working) (?:\w+ )?(?:with|together|alongside)(?: (?:him|her|them))?(?: together)?|we (?:have |had |both |all )?worked|worked for (?:him|her|them)",
            rf"(?:(?:were|was|worked|work|been) )?(?:in|at|on|for) the same (?:\w+ )?{at.EN_FIRMS}|same {at.EN_FIRMS}|(?:he|she) (?:supervised|managed|hired) me",
        ),
        "studied": (
            # A course of any kind that two people share: "samal hygieniapassi kurssil", "samma hygienkurs".
            rf"(?:{_WERE} |käytiin |kävimme )?(?:\w+ )?{_SHARED_FI} (?:\w+ ){{0,2}}\w*(?:kurs+i|kursil|luokal|luokas|koulutukse|valmennukse|oppitunni)\w*",
            r"(?:vi (?:\w+ )?(?:gick|går|var|är|läste) (?:\w+ )?)?(?:på |i )?samma (?:\w+ ){0,2}\w*(?:kurs|kursen|klass|klassen|utbildning|utbildningen)",
            r"(?:(?:we |i )?(?:are|were|was|been|took|attended|did) (?:\w+ )?)?(?:(?:in|on|at|from) )?(?:the )?same (?:\w+ ){0,4}(?:course|class|(?:integration|vocational|language) training)",
            r"(?:vanha|vanhan|entinen|mun|minun)? ?(?:opiskelu|opiskelija|luokka|kurssi|koulu|vuosikurssi|yliopisto|lukio|amis)-? ?(?:kaver|tover|kamu|kol+eg)\w*",
            r"me (?:\w+ )?opiskella(?: yhdessä| samassa)?|(?:vi|we) (?:studera|plugga|study|was study)(?: together| tillsammans)?",
            r"luokkalai\w*|kurssilai\w*|vuosikurssilai\w*|opiskelti+n|opiskelimme|opiskel+eet|opiskel+ut (?:yhdessä|samassa)|opiskeltu (?:yhdessä|samassa)?",
            rf"opiskelin (?:\w+ )?{_FI_WITH}|(?:ollaan|olemme) (?:\w+ ){{0,2}}opiskel\w+|(?:käytiin|kävimme|käyty) (?:\w+ ){{0,2}}{at.SCHOOLS}",
            rf"(?:{_WERE} )?(?:\w+ )?{_SAME} (?:\w+ )?{at.SCHOOLS}|(?:oltiin|olimme) (?:luokalla|lukiossa|koulussa|yliopistossa|amiksessa)",
            rf"(?:käytiin|kävimme|ollaan käyty|olemme käyneet|käytii) (?:\w+ )?{at.SCHOOL_NAMES}\w*(?: (?:yhdessä|samaan aikaan|yhtä aikaa))?",
            rf"vi (?:\w+ )?(?:gick|gick båda|gått) (?:på|i|vid) {at.SCHOOL_NAMES}(?: (?:samtidigt|tillsammans|ihop))?|vi (?:gick|läste) (?:\w+ ){{0,3}}(?:ihop|tillsammans)",
            rf"we (?:both |all )?(?:went|go) to {at.SCHOOL_NAMES}(?: (?:together|at the same time))?",
            r"alumni(?:t|n|lle|a|ni|kin)?|alumnille|alumn\w? (?:of|av)|valmistuttiin|valmistuimme",
            r"(?:mun|minun|entinen|entise\w+|vanha|vanhan|vanhalle|meidän) (?:\w+ )?(?:opettaja|ope|proffa|professori|opinto-ohjaaja|opo|lehtori)\w*",
            r"opettajani|opettajalleni|opettajal+e|gradun?ohjaaj\w*|opinnäytetyön ohjaaj\w*|opetti (?:minua|mua|meitä)",
            r"(?:en |min )?(?:gammal |gamla )?(?:studiekamrat|studiekompis|klasskamrat|klasskompis|kurskamrat|kurskompis|skolkamrat|skolkompis|studiekollega|kursare)\w*",
            r"vi (?:har )?(?:studerade|studerat|läste|pluggade|pluggat)(?: tillsammans| ihop)?|(?:studerade|pluggade|studerat|pluggat) (?:tillsammans|ihop|med)",
            rf"(?:vi )?(?:gick|gått|gick på|var) (?:\w+ )?(?:i|på)? ?samma {at.SV_SCHOOLS}|samma (?:\w+ )?{at.SV_SCHOOLS}|(?:min|tidigare|gamla) (?:\w+ )?lärare\w*|undervisade mig",
            r"(?:an? |my |our )?(?:old |former )?(?:class ?mates?|school ?mates?|school friend|fellow student|course ?mates?|study (?:buddy|friend|mate)|uni friend|university friend)",
            rf"(?:we )?(?:have |had )?(?:studied|study|graduated|went to school|went to uni) (?:\w+ )?(?:together|with|at the same time)|we (?:both )?studied|(?:\w+ )?(?:to|at|in|on) the same (?:\w+ )?{at.EN_SCHOOLS}",
            rf"(?:were|was|been) (?:in|at|on) the same (?:\w+ )?{at.EN_SCHOOLS}|same (?:\w+ )?{at.EN_SCHOOLS}|alumn(?:us|a|i|ae)|(?:my|our|former|old) (?:\w+ )?(?:teacher|professor|lecturer)|taught me",
        ),
        "recommended": (
            r"(?:\w+ )?suosit+el(?:i|ut|lut|lu|ivat)\w*|vin[kc]k+as\w*|vinkkaa|vihjas\w*|kehot+i|käski ot+aa|neuvoi (?:ottaa|minua|mua)",
            r"ehdotti|(?:sain|saatiin|sai) (?:\w+ ){0,2}(?:nime|yhteystie|numero)\w*|esitteli meidät|kannattaa (?:\w+ )?(?:olla yhteydessä|ottaa yhteyttä|kysyä)",
            r"(?:kaverin|tutun|tuttav|ystäv|sisko|velje|vaimo|miehe|kolleg|työkaveri|sukulai)\w* kautta|(?:kaverini|tuttuni|työkaverini|ystäväni) tuntee",
            r"rekommenderade|rekommenderat|tipsade|föreslog|(?:jag )?fick (?:\w+ ){0,2}(?:namn|kontaktuppgifter|nummer)\w*|presenterade oss|bad mig kontakta|sa att jag (?:ska|borde|kan) kontakta",
            r"recommended|suggested|referred me|introduced us|told me (?:to|about (?:him|her|them))|gave me (?:\w+ )?(?:name|contact|number)|(?:got|have) (?:\w+ ){1,2}(?:name|contact) (?:from|through)|pointed me|put me in touch",
            r"genom (?:en )?(?:vän|kompis|bekant|kollega)\w*|through (?:a|my) (?:friend|colleague|coworker|sister|brother|wife|husband)",
        ),
        "mutual": (
            r"yhtei(?:nen|sen|semme|siä|set|selle|seltä) (?:\w+ )?(?:tuttu|tutu|kaver|ystäv|kontakt|tuttava)\w*",
            r"gemensam\w* (?:\w+ )?(?:bekant|vän|kontakt|kompis)\w*|(?:mutual|common|shared) (?:\w+ )?(?:friend|acquaintance|contact|connection)s?",
        ),
        "recruiter": (
            r"\w*rekr[yi]t+oi?j\w*|rekrytoia\w*|rekry(?:tyyp|ihmi|tiimi|lle|ltä|ssä|n tyyp|puole|vastaav)\w*|rekrytoiv\w+ (?:esihenkilö|esimie|päällik|johtaja|henkilö)\w*",
            r"hr(?: (?:n|ssä|lle|stä|llä|ltä))?|hr-\w+|henkilöstö(?:pääl|johtaj|asiantun|hallin|osast|vastaav)\w*|head ?hun[t]+er\w*|suorahaku\w*|(?:työ)?haastattelijal?\w*",
            r"rekryterar\w*|rekrytera\w* chef\w*|personalchef\w*|hr-chef\w*|personalavdelning\w*",
            r"recruit(?:er|or|ers|ter)|recuiter|recruter|talent acquisition|talent partner|hiring manager|hiring team|people team|human resources",
        ),
        "theirs": (
            r"(?:hän|se|joka|tyyppi|hänhän|hää) (?:\w+ )?(?:on|työskentelee|tekee|vetää|johtaa|toimii|duunaa)(?: (?:nyt|nykyään))?(?: (?:töissä|duunissa|hommissa))?",
            r"(?:hänen|hänel|sen|heidän) (?:\w+ )?(?:työ|ura|duuni|hommi|tiimi|rooli|firma|yrity|tehtäv|alas|polu|polk|projekt)\w*|mitä hän \w+|miten hän|työskentelee|työskentelev\w+|työskentelylle|toimii",
            r"kuulla (?:\w+ )?(?:työ|mil+ais|mitä|mitä|minkälais|ura)\w*|kertoo (?:työs\w+)|(?:on|ja) (?:nyt|nykyään) (?:töissä|duunissa)|töissä olev\w+",
            r"(?:hon|han|hen|som|denne?) (?:\w+ )?(?:jobbar|arbetar|är|leder|gör)(?: nu)?|(?:hans|hennes|hens|deras|sitt) (?:\w+ )?(?:jobb|arbete|karriär|roll|team|företag|uppgift)\w*",
            r"(?:he|she|they|who|hes|shes|he s|she s) (?:\w+ )?(?:works?|is|are|leads|does|runs|now)(?: now)?(?: working)?|(?:his|her|their) (?:\w+ ){0,2}(?:work|job|career|role|team|company|position|startup|path|tasks|responsibilities)|works",
            r"for (?:a|the) (?:\w+ )?(?:job|position|role)|hear (?:\w+ )?about (?:work\w*|life|what|how)|what it ?s like|hur det är att (?:jobba|arbeta)|how (?:he|she|they) \w+",
            # Where somebody has gone to work.
            r"(?:hän|se) (?:on )?(?:nyt |sittemmin |jo )?(?:siirtyi|siirtynyt|vaihtoi|vaihtanut|lähti|lähtenyt|meni|mennyt)(?: (?:nyt|töihin|duuniin))?",
            r"(?:hon|han|hen|de) (?:har )?(?:nu |sedan )?(?:bytt|bytte|flyttat|flyttade|gått|gick|börjat|började)(?: över)?(?: jobb)?",
            r"(?:he|she|they)(?: has| have| s)? (?:now |since )?(?:moved|left|switched|changed|transferred|went|gone)(?: over)?",
        ),
        # Whose work it is depends on whom the clause before is about.
        "works": (
            r"jobbar|arbetar|jobbade|arbetade|working|studerar|pluggar|worked|studying|työskennellen",
        ),
        "theirs_past": (
            r"(?:hän|se|joka) (?:\w+ )?(?:oli|työskenteli|teki)(?: (?:ennen|aiemmin))?(?: (?:töissä|duunissa))?|oli (?:ennen|aiemmin) töissä",
            r"(?:hon|han|hen|som) (?:\w+ )?(?:jobbade|arbetade|var)|(?:he|she|they|who) (?:\w+ )?(?:worked at|was|were|used to be)",
        ),
        "mine": (
            r"(?:(?:minä|mä|mää) )?(?:olen|oon)(?: (?:itse|nyt|myös|ollut|ollu|juuri|vasta|tällä hetkellä))?(?: \w+)?(?: (?:töissä|duunissa))?|(?:olen|oon) (?:itse )?(?:\w+ )?(?:rekrytoija|hr-?\w*)",
            r"opiskel(?:en|in|lut)|työskentel(?:en|in)|valmistu(?:n|in|nut)|asun|asuin|muutin|haen|hain|etsin|teen|toimin|käyn|harjoittelen|(?:minulla|mulla) on|minä (?:olla|asua|opiskella|työskennellä|etsiä)",
            r"(?:jag )?(?:har )?(?:jobbar|arbetar|studerar|pluggar|bor|söker|flyttade|tog examen|blev klar|sökte) jag|jag (?:\w+ )?(?:är|jobbar|arbetar|studerar|pluggar|bor|söker|flyttade|utexaminerades|läser|gör)(?: (?:en |ett )?(?:hr|rekryterar)\w*)?",
            r"(?:i am|i m|im|i was|iam)(?: an?)?(?: \w+)?(?: hr\w*| recruit\w+)?|i (?:work|study|studied|live|graduated|moved|applied|worked|did|have|had|finished|just graduated|just moved|also work)(?: (?:in|at) (?:hr))?|my (?:work|job|studies|degree|background)",
        ),
        "was": (
            r"olin|kävin|jag var|jag deltog|i was at|i attended|i went to|i was in|olimme|oltiin|hän oli|vi var|we were|he was at|she was at|it was(?: in| at)?|se oli|det var|oli",
        ),
        "wish": (
            r"halua\w*|haluis\w*|haluu\w*|tahdo\w*|toivo\w+|kiinnost\w+|olisi (?:kiva|mukava|ilo|hienoa)\w*|ois (?:kiva|mukava|hienoo)|voisi\w*|haaveilen|hakea|haku",
            r"(?:jag )?(?:vill|skulle vilja|önskar|hoppas|är intresserad)\w*|vill|skulle vilja|gärna|hoppas|intresserad\w*|det vore (?:kul|trevligt|roligt)",
            r"(?:i d like|i would like|id like|i want|i hope|interested in|looking for|i wish|wanna|would love|i d love|want|hoping|applying|apply)(?: to)?|(?:it would be|would be) (?:nice|great|good)(?: to)?",
        ),
        "future": (
            r"tapaamme|tavataan|nähdään|näemme|menen|menemme|menossa|aion|aiomme|tulossa|osallistun|ollaan menossa|voidaan(?:ko)? tavata|ensi (?:viikol|kuu|kevä|kesä|syksy|talve|vuon|maanant|perjant|kerral)\w*",
            r"(?:vi |jag )?(?:ska|skall|kommer att|tänker) (?:\w+ )?(?:träffas|ses|träffa|gå|åka|mötas)|vi (?:träffas|ses)|nästa (?:vecka|månad|år|gång)",
            r"(?:we |i )?(?:will|ll|going to|gonna|are meeting|re meeting|am meeting) (?:\w+ )?(?:meet|see|attend|go|talk)?|are meeting|next (?:week|month|year|time|spring|autumn|summer|winter)|see you",
        ),
        "request": (
            r"(?:kirjoit|kirjot|tee|laadi|muotoil|auta)\w* (?:\w+[- ]?){0,2}(?:kutsu|viesti|pyyntö|pyynnö)\w*|(?:\w+-?)?(?:kutsu|kontaktipyyntö|yhteydenotto)(?:n|pyyntö|lle)?|viesti|viestin|linkkariviesti\w*",
            r"(?:skriv|gör|formulera|hjälp)\w* (?:\w+ ){0,3}(?:inbjudan|meddelande|kontaktförfrågan)\w*|inbjudan|meddelande\w*|kontaktförfrågan",
            r"(?:write|make|draft|help) (?:\w+ ){0,4}(?:message|note|invitation|invite|request)|message to|note to|invite to|invitation to",
        ),
        "acquainted": (
            r"(?:lapsemme|lapset|muksut|pojat|tytöt|koirat) (?:on|ovat|oli|olivat|käy|käyvät|kävi) (?:\w+ )?sam\w+|(?:barn|ungar|söner|döttrar) (?:är|går|var|gick) (?:\w+ )?(?:i|på) samma|(?:kids|children|sons|daughters) (?:are|go|were|went|play) (?:\w+ )?(?:to|in|at) the same",
            r"(?:mun |minun |vanha\w* |hyvä\w* )?(?:tuttu|tuttuni|tutulle|tuttava\w*|naapurin\w*|naapuri|ystävän\w*|kaverini|ystävä|kaveri|kaverille)|tunne(?:mme|n) (?:toisemme|hänet|sen)|tunnetaan",
            r"(?:en |min |gammal |gamla )*(?:bekant|vän|kompis|granne)(?:en)?(?: till mig)?|(?:känner) (?:varandra|henne|honom)",
            r"(?:an? |my |old )*(?:friend|acquaintance|neighbou?r|buddy)(?: of mine)?|(?:we|i) know (?:him|her|each other|them)",
        ),
    }
)
