"""Words that are said to the bot, not to the recipient of a draft; see `compile_words`."""

from __future__ import annotations

import re

_MINE_FI = r"(?:viest|kutsu|luonno|tekst|pyyn|linkk|hakem|kontaktipyyn|saat|kirjoitel|juttu)\w*"
_MINE_SV = r"(?:meddelande|inbjudan|text|utkast|förfrågan|kontaktförfrågan|brev|viesti)\w*"
_MINE_EN = r"(?:message|invite|invitation|draft|note|text|request|msg|mesage|messge)s?"
_GOOD_FI = r"(?:hyvä|ok|okei|okey|kunnos+a|valmis|liian \w+|sopiva|fiksu|kohtelias|huono|oikein|selkeä|järkevä|paha|hyvin|tarpeeksi \w+)"

# What asks the bot to look at a message.
REQUESTS = (
    rf"(?:tarkista|tarkistaa|tarkistatko|tarkistaisitko|tsekkaa|tsekata|tsekkaatko|tsekkaisitko|checkaa|arvioi|arvioida|arvioisitko|kommentoi|kommentoida|oikolue|korjaa|paranna|parantaa|korjata|korjaisitko|hio)(?: \w+){{0,3}}? ?(?:tämä|tämän|tää|tän|tätä|nämä|mun|minun|{_MINE_FI}|$|:)?",
    rf"(?:lue|luetko|lukea|lukisitko|katso|kato|katsoa|katsotko|katsoisitko|vilkaise|vilkaista) (?:\w+ ){{0,2}}(?:tämä|tää|tämän|tän|läpi|{_MINE_FI})|mitä mieltä|mitä sanot|anna palautetta|palautetta|saako palautetta",
    rf"(?:on|onk|olis|oisk|olisi|onks)(?:ko|s|o)?(?:han)? (?:tämä|tää|toi|tuo|se|{_MINE_FI}|mun \w+|minun \w+) (?:\w+ ){{0,3}}?{_GOOD_FI}|onko (?:tämä|tää) (?:hyvä )?{_MINE_FI}|onko {_MINE_FI} (?:hyvä|ok|liian \w+)|(?:toimii|toimiiko|kelpaa|kelpaako|käy|käykö|uskallanko lähettää|voinko lähettää|voiko lähettää|voiko tän) (?:tämä|tämän|tää|tän|tällainen|tällasen|laittaa|lähettää|näin)",
    rf"(?:kolla|granska|kontrollera|kommentera|korrigera|rätta|förbättra|bedöm|titta på|läs|läsa|checka|korrläs)(?: \w+){{0,2}}? (?:det här|den här|detta|denna|här|mitt|min|igenom|{_MINE_SV})|vad (?:tycker|säger) du|(?:ge|får jag|få) (?:\w+ )?(?:feedback|respons)|feedback",
    rf"(?:är|e|blir|funkar|fungerar|duger|går) (?:det här|den här|detta|denna|min \w+|mitt \w+|{_MINE_SV}|det) (?:\w+ ){{0,2}}?(?:bra|ok|okej|okay|för \w+|rätt|lagom|fin|klar|duglig|$)|kan jag skicka (?:det|den|så) ?här|(?:duger|funkar|fungerar) (?:det här|den här|detta|denna|det)",
    rf"(?:check|review|proofread|improve|correct|fix|evaluate|rate|critique|edit|comment on)(?: \w+){{0,2}}? (?:this|my|it|{_MINE_EN})|(?:look at|read|see|look over|go through) (?:\w+ )?(?:this|my {_MINE_EN}|my \w+ {_MINE_EN}|{_MINE_EN})|what do you (?:think|say)|(?:any|your|give me|give) (?:\w+ )?(?:feedback|opinion|thoughts)|feedback",
    rf"(?:is|does|would|s) (?:this|it|that|my {_MINE_EN}|my \w+ {_MINE_EN}|the {_MINE_EN})(?: \w+)? (?:\w+ )?(?:ok|okay|good|fine|too \w+|right|enough|polite|alright|correct|work|sound)|can i send (?:this|it)|how (?:is|about) (?:this|it)|pls check|please check",
)
# What points at the draft itself.
THIS_ONE = (
    rf"(?:tämä|tää|tätä|tän|tämän|tässä|täs|toi|tuo|tällainen|tällanen|näin|mitä mieltä|luonnos|mun viesti|viestini|{_MINE_FI})(?: on)?",
    rf"det här|den här|detta|denna|så här|här|härom|här är|tycker|{_MINE_SV}",
    rf"this|here|here s|below|it|my {_MINE_EN}|{_MINE_EN}|think",
)
# Said before a draft that has been changed after a review; folded.
NEW_VERSION = re.compile(
    r"\W*(?:(?:ok|okei|okay|no|well|so|and|ja|och|then|sitten|sen)\W+)*"
    r"(?:now|new|here|this|updated?|changed|second (?:try|version)|(?:my |the )?(?:new|next|second|better|changed|updated) (?:version|one|try|draft|message)|"
    r"how about(?: now| this)?|what about(?: now| this)?|nyt|uusi|uudestaan|tassa|muutettu|korjattu|parannettu|(?:tassa |se )?(?:uusi|parempi|korjattu|toinen) (?:versio|viesti|yritys)|"
    r"enta nyt|entas nyt|nu|ny|har|andrad|(?:har ar )?(?:en |den |min )?(?:ny|nya|battre|andrad|andra) (?:version|versionen|text|variant)|da nu)"
    r"(?:\W+(?:is it|it is|se on|det ar))?\W*"
)
GREETING = re.compile(
    r"(?<!\w)(?:hei+|moi+|moikka|terve|hyva|arvoisa|hej|hejsan|tjena|basta|hi+|hello|hey|dear|good "
    r"(?:morning|afternoon|evening)|hyvaa (?:paivaa|huomenta|iltaa)|god (?:dag|morgon|kvall))(?!\w)"
)
# An answer that is no draft: that there is none, or something else altogether.
ABOUT_THE_BOT = (
    r"en (?:mä |minä )?(?:tiedä|tiiä|halua|osaa|viitsi|muista|jaksa|oo|ole)(?: \w+)*|ei (?:mulla|minulla|oo|ole|tarvi|tarvitse|kiitos|vielä|mitään|nyt|sittenkään)|mulla ei|minulla ei|peruuta\w*|lopeta|unohda koko|palataan|jätetään|myöhemmin",
    r"(?:mikä|mitä|mitkä|miksi|miks|miten|mistä|mihin|kuka|milloin|kauanko|paljonko|montako|kuinka|minkä|missä|mitäs|millainen)(?: on| sä| sinä| tämä| tää| mun| teet| tarkoittaa| kysyt| pitkä| mä| minä| tiedot| tietoni| teidän| te| sun)(?: \w+)*|mihin (?:mun|tiedot|viesti)(?: \w+)*|kauanko(?: \w+)*|onko (?:tämä|tää|tää\w*|sulla|se)(?: \w+)*",
    r"(?:kirjoita|kirjota|tee|laadi|keksi|ehdota|anna|näytä|auta|kerro) (?:mulle|minulle|mua|minua|mieluummin|ite|itse|sä|sinä|joku|yks|uusi|uus|malli|esimerkki|siitä)(?: \w+)*|(?:voitko|voisitko|osaatko|saatko) (?:sä |sinä )?(?:kirjoittaa|tehdä|laatia|tarkistaa|auttaa mua kirjoittamaan)(?: \w+)*",
    r"jag (?:har (?:inget|ingen|inte)|vet inte|vill inte|kan inte|minns inte|orkar inte)(?: \w+)*|(?:har|finns) (?:inget|ingen|inte)(?: \w+)*|avbryt|sluta|strunta i(?: \w+)*|senare|nej tack|inte än",
    r"(?:vad|varför|vem|hur|när|var|vart)(?: betyder| är| gör du| frågar| ska| lång| långt| mycket| sparas| kan| har du| tar| hamnar)(?: \w+)*|(?:skriv|gör|föreslå|hitta på) (?:ett|en|du|åt|mig|hellre|nytt)(?: \w+)*|kan du (?:skriva|göra|granska)(?: \w+)*|är (?:det här|det) gratis",
    r"i (?:don t|dont|do not|haven t|have not|can t|cannot|have no)(?: \w+)*|(?:no|nothing|not) (?:yet|thanks|now|message|draft)(?: \w+)*|never mind(?: \w+)*|nevermind(?: \w+)*|cancel(?: \w+)*|stop(?: \w+)*|forget it|later|skip(?: \w+)*",
    r"(?:what|why|who|how|when|where) (?:do|does|is|are|should|long|much|many|can|s|will|happens|would you)(?: \w+)*|(?:write|make|draft|create|suggest|give|show|tell) (?:me|one|it|a|an|another|new)(?: \w+)*|(?:can|could|would) you (?:write|make|draft|check|create|show)(?: \w+)*|is (?:this|it) free",
)
