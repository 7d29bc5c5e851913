"""What stands in place of hidden data, and what the user is told about it."""

from __future__ import annotations

from itertools import combinations

import pytest
import yaml

from actions.messages import cleaning, masked
from api.markdown import render_markdown, render_plain
from bot.masking import KINDS, MASKS, note_responses
from bot.settings import ROOT
from bot.texts import clean, fold


@pytest.fixture(scope="module")
def responses() -> dict[str, list[dict]]:
    file = ROOT / "data" / "responses" / "safety.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]


@pytest.mark.parametrize("shape", MASKS.values())
def test_a_mask_survives_cleaning_and_markdown_and_says_nothing_to_the_classifier(shape):
    assert clean(shape) == str(render_plain(shape)) == shape
    assert str(render_markdown(f"{shape} ja {shape}")) == f"<p>{shape} ja {shape}</p>"
    assert not any(sign.isalnum() for sign in fold(shape))
    # Nor does a detail of a message ever hold one.
    assert cleaning.clean(f"Anna {shape}") == "Anna"


def test_the_workshop_knows_the_same_masks():
    """Actions do not import the bot, so both write the masks down."""
    names = {"account": "bank_account", "card": ""}
    assert {names.get(kind, kind): shape for kind, shape in MASKS.items()} == masked._MASKS


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    named = ["henkilötunnuksen", "sähköpostiosoitteen", "puhelinnumeron", "tilinumeron", "korti"]
    return dict(zip(KINDS, named, strict=True))


@pytest.mark.parametrize("number", range(len(KINDS) + 1))
def test_the_notes_name_every_kind_that_was_hidden_and_no_other(responses, words, number):
    for kinds in combinations(KINDS, number):
        said = "\n".join(responses[name][0]["text"] for name in note_responses(kinds))
        assert {kind for kind, word in words.items() if word in said} == set(kinds)


def test_a_phone_number_beside_an_address_takes_one_note():
    assert note_responses(["phone", "email"]) == ("utter_masked_contacts",)
    assert note_responses([]) == ()


def test_every_note_is_a_notice_in_every_language(responses):
    notes = {name: said for name, said in responses.items() if name.startswith("utter_masked")}
    assert len(notes) == len(KINDS) + 1
    for said in notes.values():
        assert [each["condition"][0]["value"] for each in said] == ["fi", "sv", "en"]
        assert {each["custom"]["kind"] for each in said} == {"notice"}
