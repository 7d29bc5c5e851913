"""Commands about the conversation: write now, skip, another version, cancel, from the beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Said around a command; without them nothing else may be left in its clause.
_FILLER = (
    r"(?:no|nyt|vaan|vain|jo|se|sen|sita|ihan|siis|sitten|sit|kiitos|kiitti|ole hyva|please|pls|just|now|then"
    r"|ok|okei|okay|joo|ja|you can|voit|saat|hei|niin|mulle|minulle|tahan|nu|bara|ba|sen|den|det|da|tack|ju"
    r"|nej|no|ei|nah|well|so|lets|let's|valmiiksi|valmis|it|for me|eh"
    r"|fardigt|at mig|hej|thanks|jag|ma|mina|i|i'd|im|sa|sina|du|kan|can|suoraan|direkt"
    r"|anyway|already|redan|vaikka|mut|mutta|men|but|va|kai|sentaan|tai|eiku|all right|alright|too|also|as well|either|ocksa|med|heller|for dig|myos|kans|kanssa|mieluummin|mieluiten|actually|egentligen|oikeastaan|oikeestaan|hmm)"
)
_BEFORE_OR_AFTER = rf"(?:{_FILLER}\s+)*"


def _alone(*ways: str) -> re.Pattern[str]:
    """Return a pattern of a clause that says nothing but one of some things."""
    return re.compile(rf"{_BEFORE_OR_AFTER}(?:{'|'.join(ways)})(?:\s+{_FILLER})*")


_WRITE = r"(?:kirjoi\w*|kirjot\w*|tee|tees|teeppa|laadi|vasaa|generoi|anna tulla|antaa tulla|skriv|gor|write|make|do|draft|generate)"
# Only these words press: "tee viesti" may be how somebody begins.
_PRESSING = re.compile(
    r"\b(?:nyt|vaan|vain|jo|heti|riitta\w*|nu|bara|ba|redan|genast|now|just|already|enough|racker|go|anna|antaa|kor|kaikki|all|allt)\b"
)
_MOST_WORDS_UNPRESSED = 6
_WRITE_NOW = _alone(
    rf"{_WRITE} (?:se |sen |det |den |it |nyt |vaan |vain |nu |now |just |bara |valmiiksi |viesti |kutsu |jo )*"
    r"(?:nyt|vaan|vain|nu|now|valmiiksi|bara|se|den|it|vaikka heti|heti|genast|right away|nyt jo|jo)",
    rf"(?:just|bara|ba|nyt vaan|please) {_WRITE}(?: \w+)?",
    r"(?:anna|antaa|antakaa) (?:menna|palaa|tulla)",
    r"riittaa(?: jo)?|(?:se|siina) (?:oli|on) kaikki|siina kaikki|siina se|muuta ei ole|ei muuta",
    rf"{_WRITE}",
    r"(?:nayta|nayta jo) (?:se|viesti|luonnos|tulos)",
    r"kor(?: pa| nu| igang)?|det racker|racker det|det var allt|det ar allt|satt igang|visa (?:den|utkastet|meddelandet)",
    r"go ahead|go for it|that's (?:all|it|enough)|thats (?:all|it|enough)|that is (?:all|enough)|enough"
    r"|get on with it|do it|show (?:me )?(?:it|the draft|the message)",
)
_KNOW = r"(?:tieda|tiia|tia|tied|muista|osaa|keksi|halua|haluu|kehtaa|kehtaan|uskalla|pysty|viitti|viitsi|aio|kerro|sano|paljasta|vastaa|haluaisi|haluais|haluisi|haluis|kertoisi|kertois|sanoisi|sanois|vastaisi|viitsisi|viittis)"
_WANT = r"(?:sano\w*|kerto\w*|vasta\w*|paljast\w*|antaa|mainita|jakaa|nyt|ma|mina|sita|siita|mitaan|sitakaan|totakaan|tuotakaan|tatakaan|nimea|oikein|tarkkaan|ihan|viela|enaa|hanen|sen)"
_THIS = (
    r"(?:se|sen|taa|taan|tan|tama|taman|tuo|tuon|toi|ton|sekin|senkin|taakin|taankin|tankin|tamakin|tamankin|tuokin|tuonkin|toikin|tonkin)"
    r"(?: kysymy\w+)?"
)
_TELL = (
    r"(?:say|tell|answer|share|disclose|mention|reveal|discuss|go into|talk about)"
    r"(?: (?:you|me|either|too|that|this|it|them|one|anyone|anything|with|to|about|really|here|his|her|their|the|name|question))*"
)
_SKIP = _alone(
    rf"(?:en|emme|ei|emma|enma) (?:ma |mina |nyt |oikein |ihan |viela |me )*{_KNOW}(?: {_WANT})*",
    rf"(?:en|emme|ei|enka|eika) (?:ma |mina )?(?:sita|tota|tuota|tata|sekaan|tuokaan|sitakaan|totakaan|tuotakaan|tatakaan)(?: (?:kans|kanssa|myoskaan|{_KNOW}))*"
    r"|ei (?:(?:ole|oo|mulla|minulla|mitaan|harmain\w*|pienin\w*|minkaanlais\w*) )*(?:hajua|kasitysta|aavistusta|tietoa)(?:kaan)?(?: (?:mika|mita|kuka|missa|mista|milloin|kenen|mitas|etta) .*)?"
    rf"|(?:en|ei) (?:ma |mina |yhtaan |kylla )*{_KNOW} (?:mika|kuka|missa|milloin) (?:sen|hanen|se|han|tyypin|nimi)\b.*",
    r"en (?:osaa|halua|haluu|viitsi) (?:sanoa|kertoa|vastata)(?: \w+){0,3}",
    r"(?:ohita\w*|ohitet\w*|skippaa|skipataan|skippi|seuraava|passaan|passaa|passi|pass|ohittaa|ohitamme|skipp\w*|hyp\w+ (?:\w+ ){0,2}(?:yli|ohi)|(?:jata|jataan|jatetaan)(?: "
    rf"{_THIS})? valiin|ohi)(?: {_THIS})?",
    r"ei (?:mitaan|mikaan|kukaan|ole|oo|tieda|tieto\w*|valia|ole valia|oo valia|ole mitaan|oo mitaan|mitaan erikois\w*"
    r"|(?:ole|oo) (?:mitaan |minkaanlaista )?(?:tietoa|hajua|kasitysta|aavistusta\w*)|kerrota|sanota|hajua|aavistusta|aavistustakaan|minkaanlaista|viela|nyt|ole tiedossa|oo tiedossa)",
    r"(?:mulla|minulla) ei (?:ole|oo)(?: \w+)?|ei(?: mulla| minulla)(?: ole| oo)(?: mitaan)?|ei|en|eipa|eipas|-+",
    r"(?:ihan |aivan )?(?:sama|yhdentekevaa)|vapaa valinta|salaisuus|(?:se )?(?:on )?salaista",
    r"(?:jag )?(?:vet|minns|kommer) (?:inte|int|ej|icke)(?: ihag)?(?: riktigt| annu| an| langre| mer)?|vetefan|ingen aning|ingen ide",
    r"(?:vill|tanker) (?:helst )?(?:inte|int|ej)(?: \w+){0,3}|(?:helst|hellre) (?:inte|int)",
    r"(?:det|den|detta|sant) (?:vill|sager|berattar|tanker|kan|tanker|minns|vet) jag (?:inte|int|ej)(?: \w+){0,3}"
    r"|(?:inte|int|ej) (?:det|den|detta|den dar|det dar)(?: heller)?|(?:inte|int) heller(?: det| den)?"
    r"|(?:ingen|inte en) (?:aning|susning)(?: (?:om )?(?:vad|vem|var|hur|nar) .*)?|(?:vet|minns|kommer) (?:inte|int|ej)(?: ihag)? (?:vad|vem|var|hur) (?:hon|han|hen|personen|namnet)\b.*"
    r"|passar|jag passar|passa|pass",
    r"(?:hoppar?|hoppas|ga|gar vi) (?:vi )?over(?: (?:det|den|detta|denna)(?: har| dar)?(?: fragan)?| fragan)?|skipp\w*(?: (?:det|den|detta|fragan))|nasta(?: fraga)?|ingenting|inget(?: sarskilt| speciellt)?|har inget|har ingen"
    r"|spelar ingen roll|nej|na|nix|finns (?:inte|inget|ingen)|ingen(?: sarskild)?|hemligt|kan inte saga",
    r"skip(?: (?:it|this|that|the question|this one|this question))?|pass|next(?: question)?|nothing(?: special| really)?|none"
    r"|(?:would |id |i'd |i would )?(?:rather|prefer|prefer to|preferably) not(?: to)?(?: \w+){0,2}"
    rf"|(?:would |id |i'd |i would |i'll )?(?:rather |prefer |prefer to )?(?:not (?:to )?{_TELL}|keep (?:it|this|that)(?: one)? (?:to myself|private|secret))",
    r"(?:dont|don't|do not|cant|can't|cannot|wont|won't|will not) (?:know|want to|wanna|remember|say|tell|answer|think of)"
    r"(?: (?:say|tell|answer|yet|it|you|that|really|anything|know|share|his|her|their|name|the))*",
    r"(?:not|nor|neither) (?:that|this|that one|this one|it)(?: one)?(?: either| neither)?|i'?ll pass|(?:i )?will pass|let me pass|i would pass|pass on (?:this|that)(?: one)?"
    r"|(?:i )?(?:have |got |ve |dont have |don't have )?(?:no|not a|a) (?:clue|idea)(?: (?:what|who|how|where|when) .*)?"
    r"|(?:dont|don't|do not|cant|can't) (?:know|remember|recall) (?:what|who|how) (?:his|her|their|the|she|he|they)\b.*",
    r"no idea|dunno|idk|not sure|no clue|nope|doesn't matter|doesnt matter|no matter|n/a|na|it's private|private|secret"
    r"|not applicable|no comment|not telling|nobody|no one|whatever",
)
_OTHER = re.compile(
    r"\b(?:toi(?:nen|sen|sta|ne)|uusi|uuden|uutta|joku eri|muita|viela yksi|joku muu|jokin muu|vaihtoehtoi\w+)"
    r" (?:versio\w*|ehdotu\w*|vaihtoeht\w*|luonno\w*|tapa\w*|teksti\w*|viesti\w*|malli\w*)"
    r"|\b(?:jotain|jotakin) (?:muuta|ihan muuta|erilaista|toista)\b|\bvaihtoehtoi(?:a|nen)\b|\bmuita vaihtoehtoja\b"
    r"|\ben (?:ma |oikein |kylla )*(?:pida|tykkaa|tykka) (?:ollenkaan |yhtaan |kylla )*(?:tasta|tast|siita|siit|sita|tosta)\b"
    r"|\b(?:yrita|kokeile|koita) (?:viela |nyt )*(?:uudestaan|uudelleen|uusiks\w*|kerran|toista)\b|\buusiks\b"
    r"|\b(?:kirjoita|kirjota|tee|muotoile) (?:se |viesti )?(?:uudestaan|uudelleen|uusiksi|uusiks|toisin|eri tavalla)\b"
    r"|\b(?:ett annat|en annan|nagot annat|nat annat|en ny|ett nytt|fler) (?:forslag|version|variant\w*|utkast|text|alternativ)"
    r"|\b(?:nagot|nat|na) (?:helt )?annat\b|\b(?:forsok|prova|gor om|skriv om)(?: det| den)?(?: igen| en gang till)?$"
    r"|\bgor (?:det|den) om\b|\ben gang till\b|\bjag (?:gillar|tycker) (?:inte|int) (?:om )?(?:den|det|detta|forslaget)\b"
    r"|\b(?:another|a different|different|other|a new|new|next|one more|alternative) "
    r"(?:one|version|draft|suggestion|wording|message|option|try|variant|text)s?\b"
    r"|\bsomething (?:else|different)\b|\btry (?:it )?(?:again|once more)\b|\bone more time\b|\b(?:rewrite|redo|rephrase)\b"
    r"|\b(?:i )?(?:dont|don't|do not) (?:really )?like (?:it|this|that|the draft)\b"
)
_OTHER_ALONE = _alone(
    r"(?:tee|anna|kirjoita|kirjota|keksi) (?:uus|uusi|toinen|toisenlainen|eri|joku toinen|joku muu)"
    r"|(?:tama|taa|se|toi) (?:on|oli) (?:ihan |tosi |aika |vahan )?(?:huono|kauhea|tylsa|kamala)|"
    r"toinen|uusi|uudestaan|uudelleen|eri|vaihtoehto|ei hyva|huono|ei kelpaa|ei nain|ei tallasta|ei tama|en annan|ett annat|nytt"
    r"|igen|duger (?:inte|int)|inte bra|dalig|another|again|different|not good|bad|not this|nah not that"
)
# "Some other one" is another version, unless it answers a question.
_OTHER_ONE = _alone(
    r"(?:(?:viela|anna|nayta|keksi|tee|saisko|saisiko|saanko|olisko|olisiko|onko|onks|oisko) )*(?:yks |yksi )?(?:joku|jokin|jonkun|jonkin) (?:muu|muun|toinen|toisen|eri)"
    r"|(?:viela|onko|onks|onkos|nayta|anna|olisko)(?: viela| sulla| sinulla)* (?:muita|toisia|lisaa|yksi|yks|toinen)",
    r"(?:(?:give|show|gimme|got|have you|do you have|can i have|could i have|are there|is there)(?: me| got)? )?"
    r"(?:(?:some|any|an|the) ?others?(?: ones?)?|others?(?: ones?)?|another(?: one)?|one more|a different one|a new one)",
    r"(?:(?:ge|visa|ta|hitta pa|gor|skriv|finns det|har du|far jag)(?: mig)?(?: fram)? )?"
    r"(?:(?:nan|nagon|nat|nagot|en|ett|na|nagra)(?: helt)? (?:annan|annat|ny|nytt|andra|till)|andra|fler|flera)",
)
_CANCEL = _alone(
    r"peru(?:uta|ta|utan|tetaan|taan|a|n)?(?: viesti| kutsu| tama| koko juttu| kaikki)?|keskeyta\w*|lopeta\w*|lopetetaan|lopetan",
    r"(?:en|ei) (?:sitten|sittenkaan|halua(?:kaan|kkaan)?|haluukaan|tarvitse(?:kaan)?|tarvi(?:kaan)?)(?: enaa| lahettaa| tehda| kirjoittaa| mitaan| koko| ollenkaan)*"
    r" (?:viestia|kutsua|pyyntoa)(?: enaa| ollenkaan| sittenkaan)?",
    r"(?:ei|en)(?: \w+){0,2} sittenkaan(?: \w+){0,4}|unohda (?:koko juttu|se|tama|viesti|koko viesti)|unohdetaan(?: \w+)*|annetaan olla|anna olla"
    r"|antaa olla|ei tarvitsekaan|ei tarviikaan|en halua enaa",
    r"avbryt\w*|sluta|stopp|glom (?:det|hela saken)|strunta i (?:det|meddelandet)|strunt samma|lagg ner|angrar mig"
    r"|(?:jag )?vill (?:inte|int) (?:ha )?(?:nagot meddelande|meddelandet|langre|mer)(?: \w+)?",
    r"nvm(?: (?:stop|cancel|it|that))?|never ?mind (?:stop|cancel)|(?:stop|cancel) (?:nvm|never ?mind)",
    r"cancel(?: (?:it|this|that|the message))?|never ?mind|nevermind|stop(?: (?:it|this|now))?|forget (?:it|about it|this)|abort|quit"
    r"|(?:i )?(?:dont|don't|do not) (?:want|need) (?:it|a message|the message|any message|this)(?: any ?more| anymore)?|changed my mind",
)
_START_OVER = re.compile(
    r"\b(?:aloit(?:a|etaan|taa|taisi\w*)|alot(?:a|etaan|taa)|aleta\w*|alkaa) (?:\w+ ){0,2}(?:alusta|uudestaan|uudelleen|puhtaalta poydalta)\b"
    r"|\b(?:uudestaan|uudelleen) alusta\b|\balusta (?:uudestaan|uudelleen|taas)\b|\btyhjenna (?:kaikki|tiedot)\b"
    r"|^\W*(?:ihan |kaikki |taas )?alusta\W*$"
    r"|\b(?:borja|vi borjar|borjar vi|starta|vi startar) (?:\w+ )?(?:om|pa nytt|fran borjan)\b|^\W*(?:om )?fran borjan\W*$"
    r"|(?<!i )\bstart (?:all |it )?(?:over|again|afresh|anew|from (?:the )?(?:scratch|beginning|start))\b|\bfrom scratch\b|^\W*restart\W*$"
    r"|\bbegin again\b"
)
# To wait, to come back to the message, to be content with it.
_WAIT = _alone(
    r"odot\w*(?: (?:hetki|vahan|vaha|hetken))?|hetki(?:nen)?|oota(?: (?:hetki|vahan|vaha))?|malta(?: hetki)?|pieni hetki|venaa(?: vahan)?",
    r"vanta(?: (?:lite|nu|en stund|ett tag|ett ogonblick))?|ett ogonblick|ogonblick|hall lite|stopp lite",
    r"wait(?: (?:a|one) (?:minute|moment|second|sec|bit))?|(?:one|a|just a) (?:moment|minute|second|sec)|hold on|hang on|give me (?:a|one) (?:minute|moment|second|sec)"
    r"|let me think",
)
_BACK_TO = r"(?:viesti\w*|luonno\w*|kutsu\w*|meddeland\w*|utkast\w*|inbjud\w*|(?:the |my |that )?(?:message|draft|note|invitation|request))"
_RESUME = _alone(
    rf"(?:palaa|palataan|mennaan|takaisin|jatka|jatketaan|jatkakaa)(?: (?:takaisin|taas|siihen|eteenpain))*(?: {_BACK_TO})?",
    rf"(?:fortsatt|vi fortsatter|ga vidare|ga tillbaka|tillbaka|vi gar tillbaka|kor vidare)(?: (?:till|med|igen))*(?: {_BACK_TO})?",
    rf"(?:continue|carry on|go on|go back|get back|back|return|resume|keep going|let's continue|lets continue)(?: (?:to|with))?(?: {_BACK_TO})?",
)
_DONE = _alone(
    r"(?:(?:olen|oon|viesti on|se on|taa on|tama on) )?(?:jo )?valmis|(?:se|tama|taa) (?:on|oli) (?:hyva|siina)(?: nain)?|hyva nain|siina se",
    r"(?:(?:jag|det|den|nu) (?:ar|e) )?(?:fardig|klar|klart|fardigt)(?: nu)?|(?:det|den) (?:ar|blir) bra sa|bra sa",
    r"(?:(?:i'm|im|i am|all|it's|its|we're) )?(?:done|finished|ready|all set)(?: (?:with (?:it|this)|now))?|(?:that's|thats|that is) (?:it|all|good|fine)|looks good|good enough",
)
_ENOUGH = _alone(r"(?:i'm|im|i am) (?:done|finished)|jag ar (?:klar|fardig)|(?:olen|oon) valmis")
# After one of these a message goes on with something else than what it will not say.
_GOES_ON = re.compile(r"\b(?:mutta|mut|men|but)\s+\w+\s+\w+")
# "Is it all right if I do not tell?" asks.
_ASKS = re.compile(
    r"\?|^\W*(?:onko|onks|saako|saanko|saaks|voiko|voinko|voiks|ar det|far jag|kan jag|is it|can i|may i)\b"
)


@dataclass(frozen=True, slots=True)
class Doings:
    """The commands of this module; see `commands.Commands`."""

    write_now: bool = False
    skip: bool = False
    other_version: bool = False
    cancel: bool = False
    start_over: bool = False
    wait: bool = False
    resume: bool = False
    done: bool = False


def hear_doings(low: str, parts: Sequence[str], *, asked: str | None = None) -> Doings:
    """Return what is to be done.

    Args:
        low: the message, folded.
        parts: its clauses, folded.
        asked: the detail that the bot has asked for.
    """
    start_over = bool(_START_OVER.search(low))
    cancel = not start_over and any(_CANCEL.fullmatch(part) for part in parts)
    if start_over or cancel:
        return Doings(cancel=cancel, start_over=start_over)
    only = len(parts) == 1
    # Where something is asked, who has said enough wants the message now.
    if asked is None and only and _DONE.fullmatch(parts[0]):
        return Doings(done=True)
    if only and _WAIT.fullmatch(parts[0]):
        return Doings(wait=True)
    if only and _RESUME.fullmatch(parts[0]):
        return Doings(resume=True)
    other = bool(_OTHER.search(low)) or any(_OTHER_ALONE.fullmatch(part) for part in parts)
    other = other or (asked is None and any(_OTHER_ONE.fullmatch(part) for part in parts))
    write_now = _presses(parts)
    skip = not other and _skips(low, parts)
    return Doings(write_now=write_now and not other, skip=skip, other_version=other)


def _presses(parts: Sequence[str]) -> bool:
    said = [part for part in parts if _WRITE_NOW.fullmatch(part) or _ENOUGH.fullmatch(part)]
    short = sum(len(part.split()) for part in parts) <= _MOST_WORDS_UNPRESSED
    return bool(said) and (short or any(_PRESSING.search(part) for part in said))


def _skips(low: str, parts: Sequence[str]) -> bool:
    """Tell whether a message will not answer: nothing else of weight stands beside it."""
    if _ASKS.search(low) or _GOES_ON.search(low):
        return low.strip() in {"-", "--"}
    skipped = [bool(_SKIP.fullmatch(part)) for part in parts]
    rest = [part for part, skips in zip(parts, skipped, strict=True) if not skips]
    if not any(skipped):
        return low.strip() in {"-", "--"}
    return all(_is_slight(part) for part in rest)


def _is_slight(part: str) -> bool:
    return bool(
        _WRITE_NOW.fullmatch(part)
        or re.fullmatch(
            rf"{_FILLER}(?:\s+{_FILLER})*|sori|sorry|anteeksi|valitettavasti|tyvarr", part
        )
    )
