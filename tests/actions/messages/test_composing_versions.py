"""Six versions of the same request are six messages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from actions.messages import composing
from actions.messages.composing import compose
from actions.messages.versions import differ
from tests.actions.messages.request_cases import requests, values

SETS = {
    "nothing said": {"interest": None, "values": {}},
    "everything said": {},
    "some said": {},
}


def in_common(one: str, other: str) -> float:
    """Return the share of words that two drafts have in common, each as often as it stands."""
    here, there = (Counter(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return sum((here & there).values()) / sum((here | there).values())


@pytest.mark.parametrize("said", list(SETS))
def test_six_versions_differ_in_the_opening_or_two_other_sentences(said, monkeypatch):
    chosen = []
    lay_out = composing._laid_out
    monkeypatch.setattr(
        composing, "_laid_out", lambda choice: (chosen.append(choice), lay_out(choice))[1]
    )
    shares = []
    for request in requests(len(said), **SETS[said]):
        known = values(request.language) if said == "everything said" else request.values
        chosen.clear()
        texts = [
            compose(replace(request, values=known, version=version)).text for version in range(6)
        ]
        for (one, here), (other, there) in combinations(zip(texts, chosen, strict=True), 2):
            assert differ(here, there), (one, other)
            assert one != other
            shares.append(in_common(one, other))
    shares.sort()
    # Names, places and the like stand in every version; the rest is mostly other words.
    assert shares[len(shares) // 2] < 0.5
    assert shares[int(len(shares) * 0.98)] < 0.8


def test_the_seventh_version_is_a_draft_too():
    for request in requests(23, version=6):
        assert compose(request).version == 6
