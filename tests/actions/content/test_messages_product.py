"""Every wording of the product reads well with every example of every variable."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.message_rules import PARTS
from actions.content.messages import TASKS, check_messages, current_wordings, limit_for
from actions.messages.details import LANGUAGES, TONES
from actions.messages.wording import character_count, fillings, renderings
from tests.actions.messages.request_cases import EXAMPLES, faults


def lists(task, language):
    """Yield every list of wordings with its part and key."""
    wordings = current_wordings(task, language)
    for part in PARTS:
        found = getattr(wordings, part)
        if isinstance(found, tuple):
            yield part, "", found
        else:
            for key in type(found).model_fields:
                yield part, key, getattr(found, key)


def test_the_files_are_in_order():
    assert list(check_messages(DEFAULT_DIRECTORY)) == []


@pytest.mark.parametrize(("task", "language"), list(product(TASKS, LANGUAGES)))
def test_every_wording_reads_well_with_every_value(task, language):
    most = max(len(each.examples.in_language(language)) for each in EXAMPLES.values())
    for number in range(most):
        values = {
            name: examples[number % len(examples)]
            for name, each in EXAMPLES.items()
            if (examples := each.examples.in_language(language))
        }
        filled = fillings(values)
        for part, key, wordings in lists(task, language):
            for wording in wordings:
                found = list(renderings(wording.chunks, filled))
                assert found
                for each in found:
                    place = (part, key, each.text)
                    text = f"X.\n{each.text}" if part in {"greeting", "signature"} else each.text
                    wrong = set(faults(text)) - {"an exclamation in the sentences"}
                    assert not wrong, (*place, wrong)
                    assert not each.doubled, place
                    if part == "greeting":
                        assert each.text[-1] in "!.,", place
                    elif part != "signature":
                        assert each.text[-1] in ".?", place


@pytest.mark.parametrize(("task", "language"), list(product(TASKS, LANGUAGES)))
def test_no_wording_stands_twice_in_a_list(task, language):
    for part, key, wordings in lists(task, language):
        for tone in TONES:
            counts = Counter(each.text for each in wordings if tone in each.tones)
            assert max(counts.values()) == 1, (part, key, counts.most_common(1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_with_any_opening_fits_a_note(language):
    wordings = current_wordings("connection_request", language)
    greeting = max(character_count(each.text) for each in wordings.greeting)
    for part, key, openings in lists("connection_request", language):
        if part == "opening":
            for each in openings:
                (*_, bare) = renderings(each.chunks, fillings(dict.fromkeys(EXAMPLES, "X")))
                length = greeting + 1 + character_count(bare.text)
                assert length <= limit_for("connection_request") / 2, (key, each.text)
