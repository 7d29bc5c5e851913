"""The map of what can be asked."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_show_capabilities"


def press(payload: str) -> tuple[dict[str, str], ...]:
    """Return the entities of a button that opens an area."""
    return ({"entity": "area", "value": payload.split('"')[3]},)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_two_presses_away(run_action, library, language):
    (first,) = run_action(ACTION, intent="capabilities", language=language)["responses"]
    assert first["response"] == "utter_capabilities"
    reached = []
    for button in first["buttons"]:
        assert f"**{button['title']}**" in first["areas"]
        (area,) = run_action(
            ACTION, intent="capabilities", entities=press(button["payload"]), language=language
        )["responses"]
        assert area["response"] == "utter_area"
        assert area["area"] == button["title"]
        *topics, back = area["buttons"]
        assert back["payload"] == "/capabilities"
        reached += [topic["payload"].removeprefix("/") for topic in topics]
        assert area["questions"].splitlines() == [
            f"- {library.topics[topic].example.in_language(language)}"
            for topic in (each["payload"].removeprefix("/") for each in topics)
        ]
    assert sorted(reached) == sorted(library.advice)


def test_an_area_that_is_not_known_shows_all(run_action):
    entities = ({"entity": "area", "value": "moon"},)
    (message,) = run_action(ACTION, intent="capabilities", entities=entities)["responses"]
    assert message["response"] == "utter_capabilities"
