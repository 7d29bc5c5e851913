"""Names of programmes, as people write them."""

from __future__ import annotations

import pytest

from actions.content.programme_files import current_programmes
from actions.mentoring.hearing.programme_names import ProgrammeNames
from actions.messages.hearing.clauses import fold

NAMES = ProgrammeNames(current_programmes())


def _found(text: str) -> set[str]:
    return {each.id for each in NAMES.find(fold(text), text=text)}


@pytest.mark.parametrize("id_", sorted(current_programmes()))
def test_every_name_and_alias_is_found(id_: str) -> None:
    programme = current_programmes()[id_]
    for name in (*programme.name.all(), *programme.aliases):
        assert id_ in _found(f"Hei, {name}?"), name


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Womentoon", "womento"),
        ("womentto", "womento"),
        ("Dörrenissä", "dorren"),
        ("dorrenin", "dorren"),
        ("jobbuddiesiin", "luckan-jobbuddies"),
        ("catalystin", "catalysti-mentorship"),
        ("Naapuriäitien", "naapuriaidit"),
        ("mimmit koodaa -verkosto", "mimmit-koodaa"),
        ("Ohjaamossa", "ohjaamo"),
    ],
)
def test_an_inflected_or_misspelt_name_is_found(text: str, id_: str) -> None:
    assert id_ in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "etsin mentoria Suomesta",
        "haluan jonkun ohjaamaan minua",
        "suomenkielinen mentori",
        "I want to become a mentor in Finland",
        "opiskelen Aallossa",
        "jag söker en mentor i Vasa",
        "mentors for women in business",
        "I come from Oulu",
    ],
)
def test_ordinary_words_name_no_programme(text: str) -> None:
    assert _found(text) == set()
