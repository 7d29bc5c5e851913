"""Hear what is to be done with the search. Patterns read folded text."""

from __future__ import annotations

import re

from actions.mentoring.hearing.heard import Command
from actions.mentoring.hearing.said import Said

_MENTORING = r"(?:ohjelm\w*|mentor\w*|vaihtoeh\w*|tulo\w*|program\w*|alternativ\w*|resultat\w*|options?|results?|ones|niita|naita|sellai\w*|av dem|of them|of these|sadana|hakutulo\w*|list\w*|tips|ehdotu\w*|forslag|suggestions?)"
_SHOW = r"(?:nayta|nayttaisitko|naytatko|listaa|luettele|anna|kerro|visa|lista|ge|show|list|give|display|see|nahda|haluan nahda|vill se|kan jag fa se|let me see|can i see|voinko nahda|saanko|far jag se)"
_ME = r"(?: (?:mulle|minulle|mig|me|us|vaan|vain|nyt|please|for mig))?"
_POLITE = r"(?:\W*(?:kiitos|tack|please|thanks|pls|viela|nyt|sitten|now|then|da|nu|vaan|och|ja|and|om det finns|jos on|if there are|ok|okei|okay|no|joo|jep|juu|yes|ja tack|kylla|hei|hej|hey|no niin|well|sit|saisko))*"
_MORE = re.compile(
    rf"(?!\W*kerro\w* lisaa){_POLITE}\W*(?:{_SHOW}{_ME} )?(?:"
    rf"li+s+a+|viela lisaa|loput|muut|muita(?:kin)?|toisia|seuraav\w+|enemman|jatka|jatkuu|viela (?:muita|muu?ta|jotain|toisia)|onko (?:teilla |sulla |viela |olemassa )*(?:muita|lisaa|toisia|enemman|muuta|jotain muuta)(?: viela)?|onko niita (?:lisaa|enemman)|(?:entas?|mites|mitas|onko)? ?(?:joku|jokin|jotain|jotakin) (?:muu|muuta|toinen|toista)(?: (?:ohjelma\w*|vaihtoeh\w*))?|loytyyko (?:viela )?(?:muita|lisaa|toisia)|entas? (?:muut|muita|loput|seuraavat)|mita muita|mita muuta(?: on| loytyy)?(?: on)?"
    rf"|fler|flera|mera|mer|flere|nasta|(?:de )?(?:andra|ovriga|resten|resterande)|(?:nagra |finns det )?(?:nagra )?(?:fler|flera|andra)|finns det (?:nagot )?(?:mer|annat|fler|flera)(?: (?:att valja|att se))?|(?:nagot )?annat|nagon annan|vad (?:mer|annat) finns(?: det)?|har (?:du|ni) (?:fler|flera|andra|nagot annat|nagra andra)|fortsatt"
    rf"|more|some more|a few more|next|(?:the )?(?:rest|others|remaining)|(?:any |are there (?:any )?|is there (?:any )?|do you have (?:any )?|got (?:any )?|have (?:any )?)?(?:more|others?|other ones|anything else|something else|else)|what else(?: is there| do you have| have you got)?|keep going|continue|go on"
    rf")(?: (?:{_MENTORING}|kuin nama|an dessa|besides these))*{_POLITE}\W*"
)
_ALL = re.compile(
    rf"{_POLITE}\W*(?:{_SHOW}{_ME} )?(?:ihan |aivan |absolutely |precis )?(?:"
    r"kaikki(?:a)?(?: mita (?:on|loytyy|teilla on|sulla on))?|koko (?:lista|luettelo|valikoima)|mita (?:tahansa|vain|vaan)(?: (?:on|loytyy))?|kaikenlais\w+|mita (?:kaikkea )?(?:on (?:tarjolla|olemassa)|loytyy)"
    r"|alla|allt|allting|alltihop|hela (?:listan|utbudet)|vad som helst|vilka som helst"
    r"|all|everything|all of (?:them|it)|every one|the (?:whole|full|entire|complete) list|anything(?: you have)?|whatever (?:you have|there is)|all there is"
    rf")(?: (?:de|the|mita|som|that|you have|available|du har|ni har|det finns|finns|there (?:is|are)|olemassa olevat|olevat|suomessa|suomen|i finland|in finland|on|{_MENTORING}))*{_POLITE}\W*"
)
_WIDEN = re.compile(
    r"\b(?:poista (?:kaikki )?(?:rajau\w+|suodatt\w+|ehdot|filtterit)|ilman (?:mitaan )?(?:rajau\w+|ehtoja|suodat\w+)|laajenna (?:hakua|haku)|vaihtoehtoisesti kaikki|(?:ta bort|utan) (?:alla |nagra )?(?:filter|begransning\w*|villkor)\w*|bredda sokningen|(?:remove|clear|without|no) (?:all |any |the )*(?:filters?|limits?|criteria|conditions)|(?:widen|broaden) (?:the |my )?search)\b"
)
_ANEW = re.compile(
    r"\b(?:(?:aloita\w*|aloitetaan|alota\w*|alotetaan) (?:\w+ )?(?:alusta|uudestaan|uudelleen|uusi|uuden|uutta)\w*|(?:haku|hae|haetaan|etsi|etsitaan|kokeillaan|hakua) (?:\w+ )?(?:alusta|uudestaan|uudelleen)|uusi (?:mentori)?haku\w*|uuden haun|tyhjenna(?: haku\w*)?|nollaa\w*|resetoi\w*|alusta(?: uudelleen)?(?=\W*$)"
    r"|borja om|borja fran borjan|fran borjan|ny sokning|sok (?:pa nytt|igen|om)|nollstall\w*|rensa(?: sokningen)?|en gang till fran"
    r"|start (?:over|again|afresh|anew|a ?new)|start (?:a |the )?(?:new )?search(?: over| again| from the beginning)?|new search|search again|from (?:the )?(?:beginning|scratch|start)|reset|begin again|restart|clear (?:the |my )?search)\b"
)
_CANCEL = re.compile(
    rf"{_POLITE}\W*(?:(?:ei|nej|no|nah|nope) ?(?:kiitos|tack|thanks?|thank you)|(?:ei kiitos|nej tack|no thanks|no thank you)\W+.{{0,60}}"
    r"|en (?:enaa |sittenkaan |kuitenkaan |nyt |kylla |oikeastaan )*(?:halua|tarvitse|etsi|hae|jaksa|haluakaan|haluu)(?: \w+){0,3}(?: (?:hakea|etsia|mentoria|jatkaa|mentor\w*|ohjelm\w*|hakua|tata|mitaan))?|en sittenkaan(?: \w+){0,3}|ei (?:sittenkaan|nyt|tarvitsekaan|tarvii|tarvitse)(?: (?:mentor\w*|enaa|ohjelm\w*|mitaan|hakea))*|anna olla|antaa olla|unohda(?: (?:koko juttu|se|tama|koko homma|haku|mentor\w*))?|lopeta\w*(?: haku| hakeminen| tama)?|lopetetaan(?: \w+){0,2}|peru(?:uta|ta)?(?: haku)?|keskeyta(?: haku)?|riittaa(?: jo| tama)?|tama riitti|se riittaa"
    r"|(?:jag )?(?:vill|behover|soker) (?:inte|int) (?:langre )?(?:ha |soka |leta |fortsatta )?(?:\w+ ?){0,3}|avbryt(?: sokningen)?|glom (?:det|bort det|hela saken|sokningen)|sluta(?: soka| leta)?|strunta i det|lat bli|lat det vara|skit i det|inte nu|nej(?:,)? inte (?:nu|langre)|det racker"
    r"|i (?:don'?t|do not|no longer) (?:want|need)(?: (?:to|a|any|it|this|mentor\w*|search|look|continue|anymore|program\w*|one|for))*|cancel(?: (?:it|this|that|(?:the )?search))?|stop(?: (?:it|this|searching|looking|the search))?|never ?mind|forget (?:it|about it|the search|the mentor)|not (?:now|anymore|interested)(?: anymore)?|quit|exit|that'?s (?:enough|all)|enough"
    r")(?:\W*(?:kiitos|tack|thanks|thank you|please|enaa|langre|anymore|nyt|nu|now|sittenkaan|hakea|etsia|haluakaan|kuitenkaan|mentor\w*))*\W*"
)


def hear_command(low: str, said: Said, *, wishes: bool) -> Command | None:
    """Return what is to be done with the search.

    Args:
        low: the message, folded.
        said: the message; "all" answers a question rather than asking for everything.
        wishes: whether the message says something that the search is about; "all in Turku" and
            "more for women" are wishes.
    """
    if _ANEW.search(low):
        return "anew"
    if _CANCEL.fullmatch(low):
        return "cancel"
    if wishes:
        return None
    if _WIDEN.search(low) or (_ALL.fullmatch(low) and not _answers(low, said)):
        return "all"
    if _MORE.fullmatch(low):
        return "more"
    return None


def _answers(low: str, said: Said) -> bool:
    return said.asked is not None and len(low.split()) == 1
