"""The checks of texts: each finds what it is for, says where, and leaves the rest alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.measuring.cases import CasesInvalidError
from bot.measuring.nlu_data import Example
from bot.measuring.nlu_findings import Finding, quote, summarise
from bot.measuring.nlu_linter import (
    LEAST,
    LEAST_CONVERSATION,
    LONGEST,
    CaseText,
    check_cases,
    check_counts,
    check_form,
    check_languages,
    check_twins,
    read_case_texts,
    strict_detector,
)

FOLDER = Path("data/nlu")
CASE_FILE = Path("tests/cases/fi/advice.jsonl")


def example(text, intent="events", language="fi", *, line=1, group="advice", after=None):
    return Example(text, intent, language, FOLDER / language / f"{group}.yml", line, after)


# Form


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("moi ", "spaces before or after"),
        (" moi", "spaces before or after"),
        ("moi\u00a0", "spaces before or after"),
        ("/greet", "begins with a slash"),
        ("tapaan [Annan](person) Turussa", "holds [Annan](person)"),
        ('tapaan [Annan]{"entity": "person"}', 'holds [Annan]{"entity": "person"}'),
        ("a", "fewer than 2 letters"),
        ("42", "fewer than 2 letters"),
        ("a" * (LONGEST + 1), f"has {LONGEST + 1} characters"),
    ],
)
def test_a_badly_formed_example_is_an_error(text, problem):
    (found,) = check_form([example(text, line=7)])
    assert (found.severity, found.kind, found.line) == ("error", "badly formed", 7)
    assert problem in found.message


@pytest.mark.parametrize(
    "text", ["ok", "ei", "moi :)", "mitä [nimi] tarkoittaa", "kuka/mikä", "a" * LONGEST]
)
def test_plain_words_are_fine(text):
    assert list(check_form([example(text)])) == []


@pytest.mark.parametrize("text", ["9", "👍", "???"])
def test_what_is_not_ours_may_be_a_sign(text):
    assert list(check_form([example(text, "out_of_scope")])) == []
    assert len(list(check_form([example(text, "affirm")]))) == 1


# Twins


@pytest.mark.parametrize("second", ["Missä tapaan ihmisiä?", "missä  tapaan ihmisiä 🙂"])
def test_the_same_text_in_two_topics_is_an_error(second):
    first = example("missä tapaan ihmisiä", "events", line=8)
    (found,) = check_twins([first, example(second, "initiative", line=300)])
    assert (found.severity, found.kind, found.line) == ("error", "in two topics", 300)
    assert "stands in initiative and in events (data/nlu/fi/advice.yml:8)" in found.message


def test_two_topics_are_noticed_across_languages():
    found = check_twins([example("no", "deny", "en"), example("no", "greet", "fi")])
    assert [one.kind for one in found] == ["in two topics"]


def test_the_same_text_twice_in_a_topic_is_an_error():
    (found,) = check_twins([example("moi", line=3), example("Moi!", line=4)])
    assert (found.severity, found.kind, found.line) == ("error", "written twice", 4)
    assert "data/nlu/fi/advice.yml:3" in found.message


def test_the_same_text_in_two_languages_of_a_topic_is_fine():
    assert list(check_twins([example("ok", language="fi"), example("ok", language="sv")])) == []


def test_emoji_alone_are_told_apart():
    assert list(check_twins([example("👍", "affirm"), example("👎", "deny")])) == []


def test_what_is_said_after_an_answer_may_mean_something_else_after_another():
    examples = [
        example("entä siellä", "events", after="linkedin_start"),
        example("entä siellä", "facebook", after="channel_rules"),
        example("entä siellä", "twitter_x"),
    ]
    assert list(check_twins(examples)) == []
    again = example("Entä siellä?", "long_term", after="channel_rules")
    assert [one.kind for one in check_twins([*examples, again])] == ["in two topics"]


# Numbers


def examples_of(count, language, intent="events", group="advice"):
    return [
        example(f"esimerkki {number}", intent, language, line=number + 8, group=group)
        for number in range(count)
    ]


def topic(fi, sv, en, **where):
    return [
        *examples_of(fi, "fi", **where),
        *examples_of(sv, "sv", **where),
        *examples_of(en, "en", **where),
    ]


@pytest.mark.parametrize(
    ("least", "where"),
    [
        (LEAST, {}),
        (LEAST, {"intent": "distress", "group": "safety"}),
        (LEAST_CONVERSATION, {"intent": "greet", "group": "conversation"}),
    ],
)
def test_exactly_enough_examples_are_enough(least, where):
    assert list(check_counts(topic(least["fi"], least["sv"], least["en"], **where))) == []
    (found,) = check_counts(topic(least["fi"], least["sv"] - 1, least["en"], **where))
    assert (found.severity, found.kind) == ("error", "too few")
    assert str(found.file).endswith(f"sv/{where.get('group', 'advice')}.yml")
    assert "write 1 more" in found.message


def test_a_language_far_behind_is_told_what_the_others_have():
    (found,) = check_counts(topic(90, 3, 60))
    assert found.message == (
        "Swedish has 3 examples of events (Finnish 90, English 60). "
        "It needs at least 50: write 47 more."
    )


def test_a_topic_that_a_language_lacks_is_named_in_the_file_it_belongs_into():
    (found,) = check_counts(topic(80, 0, 50))
    assert (found.file, found.line) == (FOLDER / "sv" / "advice.yml", 1)


def test_what_means_its_topic_only_after_an_answer_does_not_count():
    later = [example(f"entä {number}", language="sv", after="facebook") for number in range(60)]
    (found,) = check_counts([*topic(80, 10, 50), *later])
    assert "Swedish has 10 examples" in found.message


# Cases


def case(text, line=5):
    return CaseText(text, CASE_FILE, line)


@pytest.mark.parametrize(
    ("text", "nearly"),
    [
        ("voisimmeko jatkaa ruotsiksi", "is the same as"),
        ("Voisimmeko jatkaa ruotsiksi? 🙂", "is the same as"),
        ("voisimmekko jatkaa ruotsiksi", "is nearly the same as"),
    ],
)
def test_an_example_that_gives_a_case_away_is_an_error(text, nearly):
    (found,) = check_cases([example(text, line=9)], [case("Voisimmeko jatkaa ruotsiksi?")])
    assert (found.severity, found.kind, found.line) == ("error", "known from a test", 9)
    assert nearly in found.message
    assert "tests/cases/fi/advice.jsonl:5" in found.message


@pytest.mark.parametrize(
    ("text", "tested"),
    [
        ("moi", "Moi!"),
        ("thank you", "thank you"),
        ("voiko tässä jatkaa ruotsin kielellä", "Voisimmeko jatkaa ruotsiksi?"),
        ("ei mitä?", "Ei mitä."),
    ],
)
def test_short_words_and_other_wordings_are_fine(text, tested):
    assert list(check_cases([example(text)], [case(tested)])) == []


def test_a_case_of_another_language_is_compared_too():
    found = check_cases(
        [example("jobba på LinkedIn nu", language="fi")], [case("jobba på linkedin nu")]
    )
    assert len(list(found)) == 1


def test_every_turn_of_a_case_has_its_line(tmp_path):
    turns = [{"text": "moi", "topic": "greet"}, {"text": "mistä saa", "topic": "events"}]
    rows = [
        {"text": "missä tapaan ihmisiä", "lang": "fi", "topic": "events"},
        {"kind": "context", "lang": "fi", "turns": turns},
    ]
    file = tmp_path / "fi" / "cases.jsonl"
    file.parent.mkdir()
    file.write_text("\n\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    assert read_case_texts(tmp_path) == [
        CaseText("missä tapaan ihmisiä", file, 1),
        CaseText("moi", file, 3),
        CaseText("mistä saa", file, 3),
    ]


def test_a_line_that_is_no_case_is_named(tmp_path):
    (tmp_path / "cases.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(CasesInvalidError, match=r"cases\.jsonl:1"):
        read_case_texts(tmp_path)


# Languages

DETECTOR = strict_detector()


@pytest.mark.parametrize(
    ("text", "language", "looks"),
    [
        ("how do I keep in touch with old colleagues", "fi", "looks English"),
        ("how do I keep in touch", "fi", "looks English"),
        ("miten pidän yhteyttä vanhoihin työkavereihin nykyään", "sv", "looks Finnish"),
        ("hur håller jag kontakten med gamla kolleger", "en", "looks Swedish"),
        ("wie finde ich eine neue Arbeit in Finnland", "sv", "looks like none of Finnish"),
    ],
)
def test_a_sentence_in_another_language_is_worth_a_look(text, language, looks):
    (found,) = check_languages([example(text, language=language, line=4)], DETECTOR)
    assert (found.severity, found.kind, found.line) == ("warning", "in another language", 4)
    assert looks in found.message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how to keep in touch", "fi"),  # five words say too little
        ("miten pidän yhteyttä vanhoihin työkavereihin nykyään", "fi"),
        ("hur håller jag kontakten med gamla kolleger", "sv"),
        ("onko networking sama asia kuin small talk", "fi"),
    ],
)
def test_short_own_and_mixed_texts_are_fine(text, language):
    assert list(check_languages([example(text, language=language)], DETECTOR)) == []


# Words


def test_a_finding_reads_as_compilers_write():
    found = Finding(FOLDER / "fi" / "advice.yml", 12, "error", "written twice", "Delete one.")
    assert str(found) == "data/nlu/fi/advice.yml:12: error: Delete one."


def test_a_long_text_is_cut_when_quoted():
    assert quote("moi") == '"moi"'
    assert quote("a" * 200) == f'"{"a" * 76} ..."'


def test_the_summary_counts_kinds():
    examples = [example("moi", line=1), example("moi", line=2), example("a", line=3)]
    findings = [*check_twins(examples), *check_form(examples)]
    assert summarise(examples, findings) == (
        "3 examples: 2 errors (1 written twice, 1 badly formed), 0 warnings."
    )
