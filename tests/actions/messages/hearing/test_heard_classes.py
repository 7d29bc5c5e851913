"""Names in any place of a message, commands in any form, and how people know each other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.hearing.commands import hear_commands
from actions.messages.hearing.keyboard import is_keyboard
from actions.messages.hearing.meeting import hear_meeting
from actions.messages.hearing.name_list import firm_of, first_names
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.said import Said

CASES = yaml.safe_load(Path(__file__).with_name("heard_cases.yml").read_text(encoding="utf-8"))
LANGUAGES = ("fi", "sv", "en")


def said_of(case):
    language = next(code for code in LANGUAGES if code in case)
    text = case[language]
    entities = []
    for form, meaning in case.get("names", {}).items():
        entity, _, value = meaning.partition(" ")
        start = text.index(form)
        entities.append(
            {"entity": entity, "value": value, "start": start, "end": start + len(form)}
        )
    return Said(text, language, asked=case.get("asked"), entities=tuple(entities))


def shown(said):
    meeting = hear_meeting(said)
    commands = hear_commands(said)
    occasion, employer = meeting.get("occasion"), meeting.get("employer")
    place = occasion and (f"={occasion.term}" if occasion.term else occasion.text)
    return {
        **hear_people(said),
        "is": meeting.get("relation"),
        "at": occasion and f"{place}, {occasion.kind}",
        "works": employer and employer.text,
        "skip": commands.skip or None,
        "message_language": commands.message_language,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(next(iter(case.values())))[:60])
def test_what_is_said_is_heard_and_nothing_that_is_not(case):
    heard = shown(said_of(case))
    assert {detail: heard.get(detail) for detail in case["heard"]} == case["heard"]


@pytest.mark.parametrize("word", ["asdf", "Qwer", "hjkl", "zxcvb", "lkjh", "asdasd", "Grrrr"])
def test_letters_from_the_keyboard_are_no_name(word):
    assert is_keyboard(word)


@pytest.mark.parametrize(
    "word", ["Assi", "Ossi", "Drew", "Ng", "Bryn", "Tre", "Reet", "Olli", "O'Brien"]
)
def test_short_names_are_no_letters_from_the_keyboard(word):
    assert not is_keyboard(word)


def test_no_listed_name_is_letters_from_the_keyboard():
    names = ["Anna", "Asad", "Sasa", "Poppy", "Edda", "Fred", "Kiki"]
    assert not [name for name in names if is_keyboard(name)]
    assert first_names().base("anna") == "Anna"


@pytest.mark.parametrize(
    ("word", "inflected", "firm"),
    [
        ("koneella", True, "Kone"),
        ("koneista", True, "Kone"),
        ("konetta", True, None),
        ("nokialla", True, "Nokia"),
        ("nokialla", False, None),
        ("nokia", False, "Nokia"),
    ],
)
def test_a_firm_is_known_in_a_local_case(word, inflected, firm):
    assert firm_of(word, inflected=inflected) == firm


@given(st.text(max_size=30))
def test_any_word_is_the_keyboards_or_not(word):
    assert is_keyboard(word) in {True, False}
