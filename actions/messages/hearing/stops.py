"""Words at which a phrase ends or that do not belong to it, folded, by language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.details import Language
from actions.messages.hearing.clauses import words

# Said before what is meant: "olen nyt ihan vaan koodari", "I'm currently just a cook".
FILLERS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": words(
            "no nyt nykyään tällä hetkellä itse itsekin vain vaan ihan kans kanssa myös siis niinku "
            "semmonen semmoinen sellanen sellainen tavallinen oikeastaan periaatteessa kai ehkä varmaan "
            "vaikka varmaankin öö hmm tota lähinnä eniten erityisesti esim esimerkiksi tosi kovasti "
            "paljon kyllä oikein hyvin ainakin joku jokin kaikki kaikenlainen kaikenlaiset ammatiltani "
            "koulutukseltani mä minä mää ma mina täällä suomessa jo edelleen yhä paljonkin hirveesti "
            "tää tämä toi tuo se lisää enemmän vähän jotain koulutukselta ammatiltaan kuten kun taas"
        ),
        "sv": words(
            "ju nu just nyss bara själv också även liksom typ numera för närvarande egentligen "
            "kanske väl en ett den nog mest lite främst mycket väldigt särskilt speciellt allt "
            "alla till yrket utbildad utbildning här fortfarande mera mer ja sån"
        ),
        "en": words(
            "a an the now currently also just only still well maybe perhaps um uh basically actually "
            "by profession trade training myself mostly mainly really very especially some all kind of "
            "sort any presently like more about probably"
        ),
    }
)
# After these a phrase cannot go on.
STOPS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": words(
            "että jotta jos kun koska eikä enkä joka jolla jonka jotka mutta niin vai sekä eli mä minä sä sinä "
            "hän me te he haluan haluun haluaisin haluisin halusin tahdon tahtoisin voin voisin osaan tapasin "
            "tapasimme tavattiin tavattu nähtiin juteltiin olen oon oot olin olet ollaan oltiin oli on ovat etsin haen "
            "kiinnostaa kiinnostaisi kiinnostais kirjoita kirjota kirjoitatko tee laita auta toivon tykkään "
            "aion kanssa parissa en et ei emme häneltä hänelle hänen hänet häntä työskentelen toimin "
            "opiskelen valmistuin muutin hei moi kiitos kiitti miten miksi mitä mikä missä voitko voisitko ja å"
        ),
        "sv": words(
            "att om när eftersom som men så för med medan och å jag ja du han hon hen vi ni de vill skulle "
            "kan är e har tycker söker träffade träffades mötte tack hej skriv skrev kanske inte på "
            "hos vid henne honom hur vad varför var"
        ),
        "en": words(
            "that if when because since who which but so and or i i'm im you he she they we want would like "
            "can could with for at on to am is are was were have has met looking hoping please thanks hi "
            "write not her him them how what why where in"
        ),
    }
)
# With one of these a phrase is about somebody else or no phrase at all.
OTHERS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": words(
            "hänen hän sen se heidän sinun sun sinä sä me he en ei et emme eivät hänelle hänet hänestä samaa samassa "
            "siitä tästä mitään mikään tiedä joo kyllä ok okei mun minun mua minua sua häntä oliko onko "
            "että"
        ),
        "sv": words(
            "hans hennes hens deras din ditt dina du han hon hen inte ingen inget inga ej vet ja nej min "
            "mitt mina samma er ni okej ok vi dem henne honom att"
        ),
        "en": words(
            "his her their your my our not no nothing none same you he she they it don't dont know yes ok "
            "okay him them this that me us"
        ),
    }
)
# Those who know each other, not who one is: "olen hänen kaveri", "I am a big fan".
COMPANY = words(
    "kaveri työkaveri kollega tuttu ystävä fani ihailija opiskelukaveri kurssikaveri naapuri sukulainen "
    "vän kompis kollega bekant fan beundrare granne kurskamrat studiekamrat arbetskamrat klasskamrat "
    "friend colleague coworker co-worker classmate fan admirer neighbour neighbor follower teammate"
)
