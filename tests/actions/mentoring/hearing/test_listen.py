"""What is heard in a message: tables of sentences, and what holds for any text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.mentoring.hearing.heard import Heard
from actions.mentoring.hearing.listen import listen
from actions.mentoring.hearing.said import Said
from bot.entities.matching import find_entities

HERE = Path(__file__).parent
SHOWN = ("luckan-fika", "womento", "suomen-mentorit")
_FLAGS = {"everywhere", "online", "free", "general", "refines"}
_ONE = {"place", "text", "command", "question"}


def hear(text: str, language: str, situation: str = "-", **more: Any) -> Heard:
    """Return what is heard, with the entities that the bot finds."""
    entities = [
        {"entity": each.entity, "value": each.value, "start": each.start, "end": each.end}
        for each in find_entities(text, language)
    ]
    asked = {"place": "place", "audience": "audience"}.get(situation)
    shown = SHOWN if situation == "shown" else ()
    facts: dict[str, Any] = {"asked": asked, "shown": shown, **more}
    return listen(Said(text=text, language=language, entities=entities, **facts))


def _read(name: str) -> list[tuple[str, str, str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _wanted(says: str) -> dict[str, Any]:
    """Return what a line says is heard: flags, one value or several."""
    wanted: dict[str, Any] = {}
    for name, value in re.findall(r"(-?\w+)(?:=(\S+))?", says):
        if name.lstrip("-") in _FLAGS:
            wanted[name.lstrip("-")] = not name.startswith("-")
        elif name != "nothing":
            wanted[name] = value.replace("_", " ") if name in _ONE else set(value.split(","))
    return wanted


def _given(heard: Heard) -> dict[str, Any]:
    told: dict[str, Any] = {
        **{name: held for name, held in heard.wish.to_slot().items() if name != "not_audiences"},
        "drop": heard.drop,
        "not": heard.wish.not_audiences,
        "command": heard.command,
        "question": heard.question,
        "about": heard.about,
        "named": heard.named,
    }
    return {
        name: set(value) if isinstance(value, (tuple, list)) else value
        for name, value in told.items()
        if value
    }


@pytest.mark.parametrize(
    ("language", "situation", "text", "says"),
    [
        *_read("heard.tsv"),
        *_read("heard_fresh.tsv"),
        *_read("heard_who.tsv"),
        *_read("heard_who_fresh.tsv"),
        *_read("heard_third.tsv"),
    ],
)
def test_a_message_says_what_it_says(language: str, situation: str, text: str, says: str) -> None:
    heard = hear(text, language, situation)
    wanted, found = _wanted(says), _given(heard)
    # Whose somebody is, is the matter of test_organisers.py.
    found.pop("organisers", None)
    for flag in ("general", "refines"):
        if flag in wanted:
            assert getattr(heard, flag) is wanted.pop(flag), heard
    # A profession may belong to a second field, a name is more often asked about than not.
    assert wanted.pop("fields", set()) <= found.pop("fields", set()), heard
    if "named" in wanted and "question" not in wanted:
        found.pop("question", None)
    if "about" in wanted and "named" not in wanted:
        found.pop("named", None)
    assert found == wanted


def test_a_language_of_the_conversation_is_no_wish() -> None:
    assert hear("etsin mentoria", "fi").wish.languages == ()


def test_numbers_on_a_later_page_are_those_shown() -> None:
    assert hear("kerro numerosta 5", "fi", shown=SHOWN, first=4).about == ("womento",)
    assert hear("tell me about the second one", "en", shown=SHOWN, first=4).about == ("womento",)
    assert hear("kerro numerosta 9", "fi", shown=SHOWN, first=4).about == ()


def test_it_means_the_only_one_shown() -> None:
    assert hear("maksaako se?", "fi", shown=("womento",)).about == ("womento",)
    assert hear("maksaako se?", "fi", shown=SHOWN).about == ()


def test_nothing_is_asked_where_nothing_was_shown() -> None:
    assert hear("kuka voi hakea?", "fi").question is None


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from(
            [
                "ei",
                "en",
                "mentor",
                "mentori",
                "Turku",
                "Turusta",
                "suomeksi",
                "englantia",
                "naisille",
                "2",
                "toinen",
                "se",
                "lisää",
                "och",
                "not",
                "the",
                "from",
                "i",
                "in",
                "online",
                "maksaako",
                ";",
                ",",
                "?",
                "womento",
                "vilja",
                "olen",
            ]
        ),
        max_size=14,
    ).map(" ".join),
    st.sampled_from(["fi", "sv", "en"]),
    st.sampled_from(["-", "place", "audience", "shown"]),
)
def test_any_text_is_heard_without_contradiction(text: str, language: str, situation: str) -> None:
    heard = hear(text, language, situation)
    assert set(heard.about) <= set(SHOWN)
    assert not (heard.wish.place and heard.wish.everywhere)
    assert not set(heard.wish.audiences) & set(heard.wish.not_audiences)
    assert not (heard.question and heard.command)
    assert not any(getattr(heard.wish, facet) for facet in heard.drop)
    assert not (heard.general and heard.command)
