"""The words of the widget: the same keys in every language, short, and all that is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from api.chat_texts import CHAT_TEXTS
from bot.settings import ROOT
from tests.widget.widget_page import read_strings

WIDGET = ROOT / "api" / "widget"
LANGUAGES = ("fi", "sv", "en")
# What stands on a button or in the menu; longer ones break into three lines on a small phone.
BUTTONS = [
    "launcher",
    "close",
    "send",
    "latest",
    "resend",
    "discard",
    "understood",
    "copy",
    "copied",
    "edit",
    "done",
    "original",
    "yes",
    "no",
    "skip",
    "menu",
    "person",
    "privacy",
    "save",
    "print",
    "start_over",
    "delete",
    "confirm",
    "cancel",
]
LONGEST_BUTTON = 36
# How the modules name a word: as a field of the words, or by its path for relabel() of view/words.js.
_USES = (
    re.compile(r"(?<![\w$])#?(?:strings|words)\??\.([a-z][a-z0-9_]*)\b(?!\()"),
    re.compile(r'"data-(?:word|name)": "([\w.]+)"'),
    re.compile(r'\b(?:button|say|#show|#go|#named)\("([\w.]+)"'),
    re.compile(r'dataset\.word = \w+ \? "(\w+)" : "(\w+)"'),
)


def flat(words: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield every word with its path, such as `reasons.unclear`."""
    for key, value in words.items():
        if isinstance(value, dict):
            yield from flat(value, f"{before}{key}.")
        else:
            yield before + key, value


WORDS = {language: dict(flat(read_strings(language))) for language in LANGUAGES}


def used_words() -> dict[str, str]:
    """Return every word that a module names, with the module."""
    found = {}
    for path in sorted(WIDGET.rglob("*.js")):
        source = re.sub(r"^\s*(//|\*|/\*).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for use in _USES:
            for match in use.finditer(source):
                for word in match.groups():
                    found[word] = path.relative_to(WIDGET).as_posix()
    return {word: module for word, module in found.items() if word != "js"}


def test_every_language_has_the_same_words_in_the_same_order() -> None:
    assert len(WORDS["en"]) > 50
    for language in LANGUAGES:
        assert list(WORDS[language]) == list(WORDS["en"]), language


def test_every_language_fills_in_the_same_values() -> None:
    for key in WORDS["en"]:
        values = [sorted(re.findall(r"\{\w+\}", WORDS[one][key])) for one in LANGUAGES]
        assert values[0] == values[1] == values[2], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_shouts(language: str) -> None:
    for key, word in WORDS[language].items():
        assert word.strip() == word != "", key
        assert not re.search("[!\"']", word), key
        # Markup would be shown as it is: the widget writes text, never HTML.
        assert not re.search(r"[<>]|&\w+;|\*\*", word), key
        assert "  " not in word, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_a_button_is_short(language: str) -> None:
    reasons = [key for key in WORDS[language] if key.startswith("reasons.")]
    assert len(reasons) >= 3
    long = {
        key: len(WORDS[language][key])
        for key in [*BUTTONS, *reasons]
        if len(WORDS[language][key]) > LONGEST_BUTTON
    }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_one_place_differ(language: str) -> None:
    """Two buttons of one name cannot be told apart by ear."""
    words = WORDS[language]
    menu = [
        "close",
        "menu",
        "person",
        "privacy",
        "save",
        "print",
        "start_over",
        "delete",
        "cancel",
        "confirm",
    ]
    draft = ["copy", "copied", "edit", "done", "original"]
    entry = ["resend", "discard", "send"]
    for place in (menu, draft, entry):
        assert len({words[key] for key in place}) == len(place), place
    reasons = [word for key, word in words.items() if key.startswith("reasons.")]
    assert len({*reasons, words["skip"]}) == len(reasons) + 1


def test_only_names_are_the_same_in_all_languages() -> None:
    """A word that nobody translated would be the English one."""
    same = {key for key in WORDS["en"] if len({WORDS[one][key] for one in LANGUAGES}) < 3}
    assert same == {"title", "bot"}


def test_every_word_that_a_module_uses_exists() -> None:
    used = used_words()
    assert len(used) > 40
    assert {word: module for word, module in used.items() if word not in WORDS["en"]} == {}


def test_every_word_is_used() -> None:
    """A word that nobody sees costs every visitor its bytes."""
    modules = [path for path in WIDGET.rglob("*.js") if path.parent.name != "strings"]
    source = "\n".join(path.read_text("utf-8") for path in modules)
    keys = {word.split(".")[-1] for word in WORDS["en"]}
    assert {key for key in keys if not re.search(rf"\b{key}\b", source)} == set()


def test_the_menu_names_every_language_in_itself() -> None:
    source = (WIDGET / "strings.js").read_text("utf-8")
    names = dict(re.findall(r'\b(fi|sv|en): "([^"]+)"', source))
    assert names == {language: CHAT_TEXTS[language]["own_name"] for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_names_deleting_as_the_bot_does(language: str) -> None:
    """The bot's notice on privacy tells people to look for this very button."""
    replies = (ROOT / "data" / "responses" / "conversation.yml").read_text("utf-8")
    assert re.search(f"[”“]{re.escape(WORDS[language]['delete'])}”", replies)
