"""Wordings with gaps, rendered with what is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.wording import VARIABLES, character_count, fillings, parse, renderings


def rendered(wording: str, **values: str) -> list[str]:
    return [each.text for each in renderings(parse(wording), fillings(values))]


def test_a_group_is_left_out_when_its_variable_is_unknown():
    wording = "Tapasimme[ {time}][ {place}]."
    assert rendered(wording) == ["Tapasimme."]
    assert rendered(wording, place="Slushissa") == ["Tapasimme Slushissa.", "Tapasimme."]


def test_the_fullest_rendering_comes_first_and_every_group_can_go():
    assert rendered("Vi sågs[ {time}][ {place}].", place="på Slush", time="i går") == [
        "Vi sågs i går på Slush.",
        "Vi sågs i går.",
        "Vi sågs på Slush.",
        "Vi sågs.",
    ]


def test_a_wording_whose_variable_is_unknown_is_not_used():
    assert rendered("Hej {name}!") == []
    assert rendered("Hej {name}!", name=" . ") == []


def test_a_value_that_begins_a_sentence_has_a_capital():
    assert rendered("{offer}.", offer="voin auttaa") == ["Voin auttaa."]
    assert rendered("Moi. {topic} kiinnostaa.", topic="tekoäly") == ["Moi. Tekoäly kiinnostaa."]
    assert rendered("{employer_of} work.", employer_of="eBay’s") == ["eBay’s work."]


@pytest.mark.parametrize(
    ("wording", "name", "text"),
    [
        ("Hei {name}!", "Anna V.", "Hei Anna V!"),
        ("Hi {name},", "Omar H.", "Hi Omar H,"),
        ("Terveisin {name}", "Omar H.", "Terveisin Omar H."),
        ("Hei {name}!", "  Anna \n Virtanen!! ", "Hei Anna Virtanen!"),
        ("Hei {name}!", "{place} [Anna]", "Hei place Anna!"),
        ("Hei {name}!", "A\u0308nna\u0000", "Hei Änna!"),
    ],
)
def test_values_are_cleaned(wording, name, text):
    assert rendered(wording, name=name) == [text]


def test_a_word_that_stands_twice_only_after_filling_in_is_noticed():
    (twice,) = renderings(parse("Kerro työstä {topic}."), fillings({"topic": "työstä"}))
    (own,) = renderings(parse("Kuulin yhtyeestä {topic}."), fillings({"topic": "Duran Duran"}))
    assert (twice.doubled, own.doubled) == (True, False)


def test_an_unknown_variable_is_an_error():
    with pytest.raises(ValueError, match="no variable 'nmae'"):
        fillings({"nmae": "Anna"})


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("ä", 1), ("a\u0308", 1), ("👋", 2), ("Hei\nAnna", 8)]
)
def test_characters_are_counted_as_linkedin_counts_them(text, count):
    assert character_count(text) == count


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("Hei {nimi}!", "no variable '{nimi}'"),
        ("Hei {name!", "no variable '{'"),
        ("Hei {}!", "no variable"),
        ("Tapasimme[ {time}.", "do not pair"),
        ("Tapasimme {time}].", "do not pair"),
        ("Tapasimme[ {time}[ {place}]].", "do not pair"),
        ("Tapasimme[ taas].", "brackets without a variable"),
        ("A[ {time}][ {place}][ {me}][ {topic}].", "too many optional parts"),
    ],
)
def test_a_wording_out_of_order_is_refused_in_plain_words(wording, words):
    with pytest.raises(ValueError, match=words.replace("{", r"\{").replace("}", r"\}")):
        parse(wording)


@given(st.text(max_size=40), st.text(max_size=30))
def test_any_text_is_parsed_or_refused_and_never_leaves_a_gap(wording, value):
    try:
        chunks = parse(wording)
    except ValueError:
        return
    filled = fillings(dict.fromkeys(VARIABLES, value))
    for each in renderings(chunks, filled):
        assert not set("{}[]") & set(each.text)


@given(st.text(max_size=60))
def test_a_cleaned_value_holds_no_gap_and_no_line_break(value):
    for text in fillings({"name": value}).values():
        assert text == text.strip()
        assert not set("{}[]<>\n\r\t") & set(text)
