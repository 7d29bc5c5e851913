"""The intents that the engine treats in a way of their own are those of the domain."""

from __future__ import annotations

import yaml

from bot.understanding.intents import CONVERSATION, DISTRESS, REFUSAL, UNSURE, is_topic


def test_they_are_intents_of_the_domain(root):
    intents = set(yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))["intents"])
    assert CONVERSATION | {DISTRESS, REFUSAL} <= intents
    assert UNSURE not in intents


def test_every_other_intent_is_a_topic_that_content_answers(root):
    intents = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))["intents"]
    answered = {path.stem for path in (root / "data" / "content" / "tips").glob("*.yml")}
    assert {intent for intent in intents if is_topic(intent)} == answered
