"""No name and no text of anybody ever leaves, however often it was typed."""

from __future__ import annotations

import dataclasses
import json
import re

import numpy as np
import pytest

from bot.insights.groups import RememberedVectors
from bot.insights.questions import words_of
from bot.insights.references import Example, known_words
from bot.insights.wording import shared_words
from tests.bot.insights.making import answer

TIP = answer("events", kind="tip")
QUESTIONS = {
    "fi": "tunteeko {} jonkun passitoimistosta, mistä saan uuden passin",
    "sv": "känner {} någon på passbyrån, var får jag ett nytt pass",
    "en": "does {} know somebody at the passport office, where do i get a new passport",
}
# A name on no list, names on the lists, a firm and a place; written with care and without.
NAMES = [
    "Xylmara Quuxelund",
    "xylmara quuxelund",
    "XYLMARA QUUXELUND",
    "Virtanen",
    "ville mäkinen",
    "Karim",
    "Nokia Oyj",
    "nokialla",
    "Utsjoella",
    "010190-123A",
    "anna.virtanen@example.fi",
    "[puhelinnumero]",
]


def everything_in(told):
    """Return all that is shown, as text."""
    return json.dumps(dataclasses.asdict(told), default=str, ensure_ascii=False).lower()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("number", [4, 6])
def test_no_name_is_ever_shown(stored, read, name, number):
    for each in range(number):
        for language, question in QUESTIONS.items():
            # Nothing was found in it at the turn, as after a change of the lists.
            who = f"{language}{each}"
            stored.ask(who, question.format(name), language=language)
            stored.ask(who, "events", TIP, intent="events", language=language)
            stored.judge(
                who, 5, helpful=False, reason=f"{name} ei auttanut minua yhtään, huono vastaus"
            )

    told = read()

    assert told.groups
    shown = set(re.findall(r"\w+", everything_in(told)))
    # Codes of languages are no part of a name.
    assert not (set(re.findall(r"\w+", name.lower())) - {"fi"}) & shown


def test_four_people_are_no_group(stored, read):
    for number in range(4):
        stored.ask(f"c{number}", "mistä saan uuden passin")

    told = read()

    assert told.groups == ()
    assert told.ungrouped is None


def test_one_person_asking_ten_times_is_no_group(stored, read):
    for _ in range(10):
        stored.ask("one", "mistä saan uuden passin")

    assert read().groups == ()


def test_five_people_in_three_languages_are_a_group_that_says_what_it_is_about(stored, read):
    for number in range(2):
        stored.ask(f"fi{number}", "miten teen hyvän cv")
        stored.ask(f"sv{number}", "hur gör jag ett bra cv", language="sv")
        stored.ask(f"en{number}", "how do i make a good cv", language="en")

    (group,) = read().groups

    assert group.conversations == 5
    # Two people are too few to say which languages they wrote.
    assert group.languages == ()
    assert group.other_languages
    assert group.words == ("cv",)
    assert set(group.nearest) == {"fi", "sv", "en"}
    assert all("cv" in near.text.lower() for near in group.nearest.values())


def test_words_that_begin_alike_meet_across_languages(stored, read):
    for number in range(2):
        stored.ask(f"fi{number}", "mistä saan uuden passin")
        stored.ask(f"sv{number}", "var får jag ett nytt pass", language="sv")
        stored.ask(f"en{number}", "where do i get a new passport", language="en")

    (group,) = read().groups

    assert group.words == ("pass…",)


def test_what_the_bot_found_at_the_turn_is_cut_out(stored, read):
    text = "mistä passi Passila saan uuden passin"
    for number in range(6):
        stored.ask(f"c{number}", text, entities=[("person", 12, 19)])

    (group,) = read().groups

    assert "passila" not in everything_in(group)
    assert group.words


def test_words_need_five_people_each_and_phrases_too():
    known = {"uuden": 3.0, "passin": 5.0, "passi": 5.0, "missä": 0.0}
    texts = [(f"c{number}", ["missä", "passin"]) for number in range(4)]

    assert shared_words([*texts, ("c3", ["missä", "passin"])], known) == ()
    assert shared_words([*texts, ("c5", ["passi"])], known) == ("passi…",)
    assert shared_words([*texts, ("c5", ["missä", "passin"])], known) == ("missä passin",)


def test_a_phrase_does_not_go_on_over_a_name():
    known = {"passi": 5.0, "nyt": 2.0}
    texts = [(f"c{number}", ["passi", None, "nyt"]) for number in range(5)]

    assert shared_words(texts, known) == ("passi", "nyt")


def test_words_that_no_example_knows_are_never_shown():
    texts = [(f"c{number}", ["quuxelund", "passi"]) for number in range(50)]

    assert shared_words(texts, {"passi": 5.0}) == ("passi",)


def test_known_words_leave_out_what_examples_write_with_a_capital():
    examples = [Example("kysy Quuxelund mitä vaan", "events", "fi"), Example("hei", "greet", "fi")]

    assert "quuxelund" not in known_words(examples)
    assert "vaan" in known_words(examples)


def test_names_of_a_text_are_gaps_in_its_words():
    words = words_of("Moi, Ville Mäkinen kysyy: passi? Nokialla", "fi")

    assert "passi" in words
    assert not {"ville", "mäkinen", "nokialla"} & set(words)


def test_vectors_are_remembered_without_the_texts():
    encoded = []

    def encode(text):
        encoded.append(text)
        return np.ones(2, dtype=np.float32)

    vectors = RememberedVectors(encode, most=2)
    for text in ("salaisuus", "salaisuus", "b", "c", "salaisuus"):
        vectors.of([text])

    assert encoded == ["salaisuus", "b", "c", "salaisuus"]
    assert "salaisuus" not in repr(vars(vectors))
