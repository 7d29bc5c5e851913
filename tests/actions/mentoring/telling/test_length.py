"""How long a programme takes, and when one has applied, as its texts say it."""

from __future__ import annotations

import pytest

from actions.mentoring.telling.length import length_told, times_told
from tests.actions.mentoring.telling.sample import LANGUAGES, programme

TEXT = {"fi": "Teksti suomeksi.", "sv": "Text på svenska."}


@pytest.mark.parametrize(
    "said",
    [
        "A six-month programme.",
        "It takes about half a year.",
        "You meet once a month.",
        "You meet from January to June.",
        "The group meets between January and May.",
        "There are three group meetings.",
        "You meet at least eight times.",
        "At least four hours of mentoring.",
        "Ten weeks with a mentor.",
        "The second year goes deeper.",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_summary_that_tells_a_length_is_given(said, language):
    summary = TEXT | {"en": said}
    assert length_told(programme(summary=summary), language) == summary[language]


@pytest.mark.parametrize(
    "said",
    [
        "For people under 36 years.",
        "It has been held every year since 2012.",
        "It ran in autumn 2021.",
        "About 40 women have taken part at a time.",
        "In 2024, 3,289 young people took part.",
    ],
)
def test_years_and_ages_are_no_length(said):
    assert length_told(programme(summary=TEXT | {"en": said}), "en") == ""


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("Applications have been open in early autumn.", True),
        ("Applications closed on 29 September 2024.", True),
        ("You may write to the organiser.", False),
        ("There is an open call with a motivation letter.", False),
    ],
)
def test_a_time_to_apply_is_noticed(how, told):
    assert times_told(programme(how_to_apply=TEXT | {"en": how})) is told
    assert not times_told(programme())
