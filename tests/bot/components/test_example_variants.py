"""Examples repeated without their dots."""

from __future__ import annotations

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.example_variants import ExampleVariants
from bot.components.examples import is_held_out_example, topic_before


def expand(examples: list[Message], share: float = 1.0) -> list[Message]:
    config = ExampleVariants.get_default_config() | {"share_without_dots": share}
    data = ExampleVariants(config).process_training_data(TrainingData(examples))
    return data.training_examples[len(examples) :]


def examples(count: int = 40) -> list[Message]:
    metadata = {"intent": {"language": "fi"}, "example": {"after": "events"}}
    return [
        Message({"text": f"mitä siellä tehdään {n}", "intent": "events", "metadata": metadata})
        for n in range(count)
    ]


def test_a_variant_keeps_all_but_the_dots():
    known = examples()
    variants = expand(known)
    assert variants
    for variant in variants:
        assert "ä" not in variant.get("text")
        assert variant.get("intent") == "events"
        assert topic_before(variant) == "events"
        assert variant.get("metadata")["intent"] == {"language": "fi"}


def test_what_is_held_out_has_no_variant():
    known = examples()
    held_out = sum(is_held_out_example(example) for example in known)
    assert 0 < held_out < len(known)
    assert len(expand(known)) == len(known) - held_out


def test_with_no_share_nothing_is_added():
    assert expand(examples(), share=0.0) == []
