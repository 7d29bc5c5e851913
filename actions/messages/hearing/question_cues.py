"""Question words and verbs, folded, and what makes them an answer or a command after all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.details import Language
from actions.messages.hearing.clauses import words

# Said before a question; the question word still begins the clause.
OPENINGS = (
    r"(?:(?:hei|hej|hi|hey|moi|no|ok|okei|okay|joo|ja|siis|mut|mutta|men|but|so|and|och|ei|nej|anteeks\w*|sori|sorry|eiku|well|hmm+|oo|oh|ai|niin"
    r"|tota|ursakta|forlat|excuse me|odota|vanta|wait|niinku|kuule|ihan|mot|eller|tai|vai|or|then|sitten|sit|yes|kylla)\W+)*"
)
WORDS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"(?:mika|mitka|mita|mit|mista|mist|mihin|mihi|mina paivana|missa|mis|minne|millai\w+|milla|minka\w*|minkalai\w+|miten|mite|mitenka|mites|miks|miksi"
            r"|milloin|millon|kuka|ketka|kenen|kenelle|kene\w+|keta|kuinka|kauanko|paljonko|montako|koska|enta|enta jos|entas|mitas|miksei|mikseivat|misson|mikson"
            r"|miksko|hah|mita hah)\b"
        ),
        "sv": re.compile(
            r"(?:vad|va|varfor|vaffor|hur|hurdan\w*|vem|vems|vilken|vilket|vilka|nar|var|vart|varifran)\b"
        ),
        "en": re.compile(
            r"(?:what|whats|what's|y (?=do|u|are|is|does)|why|whys|how|hows|who|whos|who's|where|wheres|where's|when|which|whose|whom|wat|huh)\b"
        ),
    }
)
# Whoever, whatever; "var på mässan" is "was at the fair".
NO_QUESTION = re.compile(
    r"(?:mika|mita|kuka|missa|milloin|miten|kenelle|mihin|mista|minka\w*|minne|milla|millainen) (?:vaa?n|vain|vaan|tahansa|hyvansa|ikina|nyt vaan)\b"
    r"|(?:miten|kuinka) (?:sen|sita|ma sen|sen nyt) (?:sano\w*|selitt\w*)|mita (?:tulee|enemman|pikemmin|nopeammin)|mika (?:parasta|tarkeinta|on kivaa|oli kivaa)"
    r"|koska (?:ha|ma|mina|me|olen|oon|olin|olimme|haluan|en|se|hanen|hanella|minulla|mulla)\b"
    r"|(?:vad|vem|var|nar|hur|vilken|vilket|vart) som (?:helst|an)|var (?:pa|med|i|en|ett|min|mitt|hos|dar|sa|dar|vid|hon|pa|ny|nyss|ute)\b"
    r"|va (?:pa|med|i|dar)\b|nar (?:jag|ja|vi|han|hon|hen|det|de)\b|(?:vad|var|hur) (?:jag|ja) (?:vill|gor|jobbar|heter|ar|kan)\b"
    r"|what(?:so)?ever\b|whoever\b|whenever\b|wherever\b|however\b|when (?:i|we|she|he|they|the)\b|where (?:i|we|she|he)\b|who (?:is|was|works?|worked|has|had) (?:my|a|an|at|in|also|now)\b"
    r"|what (?:i|we) (?:want|wanted|need|like|do|did|am|was|were|would)\b|how (?:i|we) (?:know|met|got)\b|how about (?:you|we|i)\b|var (?:snall|vanlig)\b|\w+(?: \w+){0,3}:(?!//)|which (?:is|was)\b|what a\b"
    r"|(?:vem|vad|var|vilken) det an\b|who (?:i|we)\b(?! (?:should|can|could))"
)
# "miten hän pääsi alalle", "what she does at Wolt": what the recipient is to be asked.
ABOUT_THEM = re.compile(
    r"(?:miten|mite|kuinka|mita|mit|missa|millai\w+|minkalai\w+|miks|miksi|mista|milla\w*) (?:han|ha|he|hanesta|hanen|hanella|siella|sielta|siel|ne|niilla|heilla|se han)\b"
    r"(?!\w* (?:kannattaa|pitaa|voi|saa|tiet\w+|vasta\w*|hyvaksy\w*|ajattele\w*|nime\w*))"
    r"|(?:hur|vad|var|varfor) (?:han|hon|hen|de|dom|hennes|hans|hens|hamnade|blev)\b(?! (?:svarar|tycker|tanker|godkanner))"
    r"|(?:how|what|where|why) (?:did |does |do |is |was |are )?(?:he|she|they|his|her|their)\b(?! (?:answer|think|accept|reply|say|will|would|need))(?! \w+ (?:needed|asked|required))"
)
ABOUT_THEIR_JOBS = re.compile(
    r"(?:onko|olisiko|oisko|onks|oisks|finns|ar|are|is|har|do|does) (?:\w+ )?(?:siella|heilla|niilla|hanella|det|de|there|dom|they|hos)\b[^?]*"
    r"(?:paikk\w*|toita|tyota|tyopaik\w*|avoin\w*|auki|vapaa\w*|lediga|jobb|platser|openings|jobs?|vacanc\w+|hiring|positions?|harjoittelu\w*|praktik\w*)"
)
# After one of these a question word begins what is wished to be known.
WISH = re.compile(
    r"\b(?:haluan|haluun|haluais\w*|haluis\w*|haluttais|tahdon|tahtois\w*|kiinnosta\w*|kiinnosti|kiinnostunut|kuulla|kuulis\w*|tietaa|kysya|kysyis\w*|mietin|mietityttaa|oppia|oppis\w*"
    r"|en (?:tieda|muista|tiia|osaa)|en ma (?:tieda|muista|tiia)|riippuu|kertoisi\w*|kysymys"
    r"|vill|ville|undrar|undra|skulle|intresserar|intresserad|hora|veta|fraga|nyfiken|vet (?:inte|int|ej)|minns (?:inte|int)|lara"
    r"|want|wanna|wonder|wondering|would like|i'd like|id like|interested|curious|hear|learn|love to|ask (?:him|her|them|about)|don't (?:know|remember)|dont (?:know|remember)|not sure|forgot)\b"
)
# Not understanding is asking.
PUZZLED = re.compile(
    r"\b(?:en|ma en) (?:ma )?(?:ymmarra|tajua|tajuu|kasita|hoksaa|ymmartany|tajunnu)(?: nyt| oikein| yhtaan)? (?:mita|miksi|miks|mika|miten|kysymy\w*|tata|tuota|ton|taa|mihin)"
    r"|\bjag (?:forstar|fattar|begriper) (?:inte|int) (?:vad|varfor|hur|fragan|vilken|vem)|\bfattar (?:inte|int) fragan"
    r"|\b(?:i )?(?:don't|dont|do not|didn't|didnt) (?:understand|get) (?:what|why|how|the question|your question|this question|which|it)"
    r"|\b(?:kerro|kertoisitko|selita|selitatko|selittaisitko|avaa)(?: mulle| minulle| viela| nyt| ensin| vahan)* (?:mika|mita|miksi|miks|miten|mihin|kuka|kenelle)"
    r"|\b(?:beratta|forklara|saga|sag)(?: \w+)? (?:vad|varfor|hur|vem)\b|\b(?<!don't )(?<!dont )(?<!not )(?:tell|explain|show)(?: me| us| to me)? (?:what|why|how|who|where)\b"
)
# "May I have ..." with what the bot makes.
REQUEST_THING = re.compile(
    r"(?:saisi(?:nko|ko|mmeko)?|saiskos?|saisinks|saisko|saako|saanko|saaks|saanks|far jag|kunde jag fa|kan jag fa|skulle jag kunna fa"
    r"|can i (?:get|have)|could i (?:get|have)|may i (?:get|have))\b[^?.]*\b"
    r"(?:version\w*|ehdotu\w*|viestin|kutsun|pyynnon|luonno\w*|tekst\w*|malli\w*|utkast\w*|forslag\w*|meddelande\w*|inbjudan|suggestion|draft|message|invite|invitation|note)\b"
)
# "Can you ..." with one of these asks for something to be done, not answered.
REQUEST = re.compile(
    r"(?:voi(?:t|tko|tsa|tteko|siko|sitko|siks|siksa|sitteko|ksa|tsie)|osaatko|pystytko|viitsi(?:tko|sitko)"
    r"|kan du|kunde du|skulle du|ku du|sku du|vill du|kan ni|can you|could you|would you|will you|can u|could u)\b[^?.]*\b"
    r"(?:kirjoit\w*|kirjot\w*|tehda|teha|tee|laati\w*|laadi\w*|muotoil\w*|vaihta\w*|lisata|laittaa|poista\w*|mainita|lyhenta\w*|pidenta\w*|kaanta\w*|muutta\w*|korja\w*|jattaa|luonnos\w*"
    r"|version\w*|ehdotu\w*|viestin|kutsun|pyynnon|keksi\w*|luoda|naputta\w*|generoi\w*|sanel\w*|sanoit\w*|sepit\w*|tekst\w*"
    r"|skriv\w*|gora|hitta pa|knapa|forfatta|satta ihop|komponera|ordna|dikta|skapa|lagga|andra|byta|ta bort|namna|korta|formulera|oversatta|fixa|utkast|forslag|meddelande"
    r"|write|make|do an?|do the|do a|type|word|pen|phrase|whip|prepare|come up|formulate|sketch|craft|generate|produce|give me|ask (?:him|her)|add|change|remove|mention|shorten|translate|draft|include|put|compose|create|fix|rewrite|leave|version|suggestion)\b"
)
REQUEST_VERB = re.compile(
    r"(?:auta(?:t|isit)ko|sepit\w+tko|sanoit\w+tko|kirjoitta\w*tko|kirjotta\w*tko|kirjoitatko|kirjotatko|kirjotaks|teetko|teeks|tekisitko|teksa|laatisitko|muotoilisitko|lisaisitko|lisaatko|laittaisitko|laitatko|poistatko"
    r"|poistaisitko|vaihdatko|vaihtaisitko|mainitsetko|mainitsisitko|kaannatko|kaantaisitko|lyhennatko|lyhentaisitko|muuttaisitko|jattaisitko"
    r"|(?:skriver|gor|lagger|andrar|tar|namner|byter|formulerar|oversatter) (?:du|ni))\b"
)
YES_NO: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"(?:onks|oonks|oonko|voiks|voinks|saaks|saanks|pitaaks|taytyyks|tarviiks|tarviinks|oliks|tuleeks|meneeks|eiks|enks|kannattaaks|tallentuuks|ooks|ookko|voitsa|tiedatsa|tiiatko"
            r"|tiiaksa|nakeeks|sopiiks|kayks|riittaaks|maksaaks|haittaaks|joks|onkse|onksta|saaksta|miksta)\b"
            r"|(?!metsa\b)\w{2,}(?:tsa|tsie|ksa|ksie)\b|\w+(?:aa|ee|uu|ii|oi|ai|ei|ui|yy|oo|on|in)ks\b"
        ),
        "sv": re.compile(
            r"(?:kan|ska|skall|sku|skulle|far|maste|ar|e|har|vill|bor|behover|kommer|finns|gor|vet|sparas|syns|racker|funkar|duger|kostar|blir|borde|tycker|menar|lagras|kunde) "
            r"(?:jag|ja|du|man|det|de|den|dom|ni|vi|han|hon|hen|detta|mina|mitt|min|nagon|nan)\b"
        ),
        "en": re.compile(
            r"(?:do|does|did|is|are|am|can|could|should|shall|would|will|may|must|have|has|was|were|isn't|aren't|don't you|doesn't|can't|won't|shouldn't) "
            r"(?:i|you|u|it|this|that|he|she|we|they|there|my|your|someone|somebody|anyone|anybody|people|these|those)\b"
            r"|(?:is|are) (?:the|my|a|an) \w+ (?:necessary|needed|required|ok|okay|mandatory|obligatory|visible|public|saved|stored)\b"
        ),
    }
)
# A word in -ko that is a verb: what stands before the ending is one, or ends like one.
KO = re.compile(
    r"(?:on|ei|en|et|emme|ette|eivat|ovat|\w+(?:n|t|mme|tte|vat|aa|ee|ii|oo|uu|yy|ai|ei|oi|ui|yi|ie|uo|yo|si|tiin|sti|li|ni|va|va))ko(?:han|s|hhan|haan)?\b"
)
NO_VERBS = words(
    "niko heiko kaiko marko jarko sisko sirko joko jokohan melko teko koko jako pako keko vanko renko tanko sanko runko kanko lonko kinko janko hanko unko kunko kenko "
    "pienko lanko parko varko matko raitko nenko onneko ainoko tietenko nuutinko inko onniko heikko mitko petko"
)
STRONG = re.compile(
    r"(?:miksi|miks|miksei|mita tarkoit\w*|varfor|vaffor|why|vad betyder|vad menar|what does|what do you|mita meina\w*)\b"
)
WHY_AFTER = re.compile(
    r"(?:\b(?:ja|mutta|mut|och|men|and|but)|,) (?:miksi|miks|varfor|vaffor|why)\b"
)
SOFT = re.compile(
    r"(?:miten ois|miten olis\w*|mites|enta|entas|enta jos|kavisko|how about|what about|hur vore|hur skulle|hur ar det med|mitas jos|mita jos|what if|tank om)\b"
)
