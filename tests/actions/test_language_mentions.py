"""A language that a message names is not always one that the bot should speak."""

from __future__ import annotations

import pytest

SLOTS = "action_validate_slot_mappings"
SWITCH = "action_switch_language"


def named(code, text, form):
    start = text.index(form)
    return {
        "entity": "language",
        "value": code,
        "start": start,
        "end": start + len(form),
        "extractor": "GazetteerEntityExtractor",
    }


@pytest.mark.parametrize(
    ("intent", "text", "code", "form"),
    [
        ("find_mentoring", "löytyykö mentoria ruotsiksi", "sv", "ruotsiksi"),
        ("new_in_country", "en osaa vielä suomea kunnolla", "fi", "suomea"),
        ("connection_request", "kirjoita kutsu englanniksi", "en", "englanniksi"),
        ("find_mentoring", "mentor på engelska", "en", "engelska"),
    ],
)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_mention_never_switches_the_language(
    run_action, slots_of, intent, text, code, form, language
):
    result = run_action(
        SLOTS,
        intent=intent,
        text=text,
        entities=(named(code, text, form),),
        language=language,
        message={"language": language},
    )
    assert slots_of(result)["language"] == language


@pytest.mark.parametrize(
    ("text", "codes", "wanted"),
    [
        ("puhu ruotsia", ("sv",), "sv"),
        ("ei suomea vaan ruotsia", ("fi", "sv"), "sv"),
        ("från finska till svenska", ("fi", "sv"), "sv"),
        ("not Finnish please but English", ("fi", "en"), "en"),
    ],
)
def test_asked_in_words_the_wanted_one_of_the_named_languages_counts(
    run_action, slots_of, text, codes, wanted
):
    entities = tuple({"entity": "language", "value": code} for code in codes)
    asked = {"intent": "switch_language", "text": text, "entities": entities}
    other = "fi" if wanted != "fi" else "en"
    result = run_action(SLOTS, **asked, language=other, message={"language": other})
    assert slots_of(result)["language"] == wanted


def test_a_language_that_the_bot_does_not_speak_is_asked_back(run_action, slots_of):
    text = "puhutko arabiaa"
    asked = {"intent": "switch_language", "text": text, "entities": (named("ar", text, "arabiaa"),)}
    result = run_action(SLOTS, **asked, language="fi", message={"language": "fi"})
    assert slots_of(result)["language"] == "fi"
    (question,) = run_action(SWITCH, **asked, language="fi")["responses"]
    assert question["response"] == "utter_ask_language"
