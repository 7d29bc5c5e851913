"""Several facts in one sentence, in any order: each listener takes its own."""

from itertools import permutations

import pytest

from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.offer import hear_offer
from actions.messages.hearing.said import Said

FACTS = {
    "fi": (
        ("olen kokki", "kokki"),
        ("haluan puhua tekoälystä", "tekoäly"),
        ("voin auttaa kuvien kanssa", "voin auttaa kuvien kanssa"),
        ("tapasimme Slushissa", None),
    ),
    "sv": (
        ("jag är kock", "kock"),
        ("jag vill prata om logistik", "logistik"),
        ("jag kan hjälpa till med foton", "jag kan hjälpa till med foton"),
        ("vi träffades på Slush", None),
    ),
    "en": (
        ("I am a nurse", "nurse"),
        ("I want to talk about logistics", "logistics"),
        ("I can help with photos", "I can help with photos"),
        ("we met at Slush", None),
    ),
}
AND = {"fi": " ja ", "sv": " och ", "en": " and "}


@pytest.mark.parametrize("order", permutations(range(4)))
@pytest.mark.parametrize("language", FACTS)
@pytest.mark.parametrize("comma", [True, False])
def test_every_listener_takes_its_own(language, order, comma):
    facts = FACTS[language]
    joint = ", " if comma else AND[language]
    said = Said(text=joint.join(facts[at][0] for at in order), language=language)
    assert hear_myself(said)["about_me"].text == facts[0][1]
    assert hear_interest(said)["interest"].text == facts[1][1]
    assert hear_offer(said)["offer"].text == facts[2][1]


@pytest.mark.parametrize(
    ("language", "text", "myself", "kind"),
    [
        ("fi", "oon valmistumassa tradenomiksi ja kiinnostaa hr", "tradenomiopiskelija", "topic"),
        ("fi", "mulla on 8 vuoden kokemus sähköasentajana", "sähköasentaja", None),
        ("fi", "olen siivoja, olisko heillä kesätöitä", "siivooja", "job"),
        ("fi", "nimeni on Omar, koodari ja haluan oppia häneltä", "koodari", None),
        ("sv", "jag är projektledare inom bygg", "projektledare", None),
        (
            "sv",
            "jag är sjuksköterska från Filippinerna å vill veta mer om hennes forskning",
            "sjuksköterska från Filippinerna",
            "their_work",
        ),
        (
            "en",
            "Hi I'm Priya, a QA engineer from India, looking to hear about his career path",
            "QA engineer from India",
            "career_path",
        ),
        ("en", "I am a mother of two and a nurse", "nurse", None),
    ],
)
def test_hears_what_people_really_write(language, text, myself, kind):
    said = Said(text=text, language=language)
    interest = hear_interest(said).get("interest")
    assert hear_myself(said)["about_me"].text == myself
    assert (interest and interest.kind) == kind


def test_to_hear_of_an_employer_is_to_hear_of_their_work():
    wolt = {"entity": "organisation", "value": "Wolt", "start": 14, "end": 22}
    said = Said(text="haluan kuulla Woltista", language="fi", entities=[wolt])
    assert hear_interest(said)["interest"].kind == "their_work"
