"""The sentences about programmes: gaps, languages and marks."""

from __future__ import annotations

import shutil

import pytest
import yaml
from pydantic import ValidationError

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_texts import (
    FILE,
    MentoringTexts,
    Sentence,
    check_mentoring_texts,
    current_texts,
    gaps,
)
from actions.content.own_language import foreign_language

CONTENT = yaml.safe_load((DEFAULT_DIRECTORY / FILE).read_text(encoding="utf-8"))
LANGUAGES = ("fi", "sv", "en")


def changed(part: str, key: str, **texts: str) -> dict:
    section = CONTENT[part]
    return CONTENT | {part: section | {key: section[key] | texts}}


def test_the_texts_of_the_product_are_in_order():
    assert list(check_mentoring_texts(DEFAULT_DIRECTORY)) == []
    assert current_texts().search.searched.say("fi", what="Kuopio") == "Etsin: Kuopio."


def test_a_folder_without_the_file_has_no_errors(tmp_path):
    assert list(check_mentoring_texts(tmp_path)) == []


def test_an_error_names_the_file_the_line_and_the_key(tmp_path):
    (tmp_path / FILE).parent.mkdir()
    shutil.copy(DEFAULT_DIRECTORY / FILE, tmp_path / FILE)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8").replace("Jag sökte: {what}.", "Jag sökte: {vad}.")
    file.write_text(text, encoding="utf-8")
    (error,) = check_mentoring_texts(tmp_path)
    assert error.key == "search.searched"
    assert error.line == text[: text.index("  searched:")].count("\n") + 1
    assert "{vad}" in error.problem
    assert "{what}" in error.problem


@pytest.mark.parametrize(
    ("part", "key", "texts", "problem"),
    [
        ("search", "searched", {"sv": "Jag sökte."}, "sv: {what} is missing"),
        ("search", "searched", {"en": "{what} {where}."}, "nothing fills {where}"),
        ("search", "searched", {"fi": "Etsin: {what."}, "braces do not pair"),
        ("search", "searched", {"fi": "Etsin: {what:>3}."}, "is no gap"),
        ("search", "searched", {"fi": "Etsin: {0}."}, "is no gap"),
        ("search", "nothing", {"fi": "En löytänyt!"}, "exclamation mark"),
        ("search", "nothing", {"en": "I didn't find any."}, "straight quotation mark"),
        ("search", "nothing", {"en": "None  found."}, "two spaces"),
        ("search", "nothing", {"en": "None found.."}, "two marks"),
        ("search", "nothing", {"en": "  "}, "empty"),
    ],
)
def test_a_text_that_would_be_said_wrongly_is_refused(part, key, texts, problem):
    with pytest.raises(ValidationError) as caught:
        MentoringTexts.model_validate(changed(part, key, **texts))
    assert problem in str(caught.value)


@pytest.mark.parametrize("part", list(CONTENT))
def test_every_text_is_needed_in_every_language(part):
    key = next(iter(CONTENT[part]))
    less = {code: text for code, text in CONTENT[part][key].items() if code != "sv"}
    with pytest.raises(ValidationError):
        MentoringTexts.model_validate(CONTENT | {part: CONTENT[part] | {key: less}})
    rest = {name: value for name, value in CONTENT[part].items() if name != key}
    with pytest.raises(ValidationError):
        MentoringTexts.model_validate(CONTENT | {part: rest})


def test_no_text_stands_in_another_language():
    for part, section in CONTENT.items():
        for key, texts in section.items():
            for language in LANGUAGES:
                found = foreign_language(texts[language], language)
                assert found is None, f"{part}.{key}.{language}: {found}"


def test_a_sentence_without_a_value_for_its_gap_is_an_error():
    sentence = Sentence(fi="{one}", sv="{one}", en="{one}")
    assert gaps("{one} and {two}") == {"one", "two"}
    assert sentence.say("de", one="yksi") == "yksi"
    with pytest.raises(KeyError):
        sentence.say("fi", two="kaksi")
