"""What the page is made of: lengths, changes, safe Markdown, sources, short replies."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.preview.citations import cite, find_uses
from actions.content.preview.markdown import render_text
from actions.content.preview.remarks import word_changes
from actions.content.preview.responses import ResponsesInvalidError, read_responses
from actions.content.preview.rows import Cell, limit_of, passage_rows

SENTENCES = st.lists(st.sampled_from(["kysy", "ensin", "**ja", "sitten**", "kerro"])).map(" ".join)


@given(st.integers(0, 60), st.integers(1, 50))
def test_a_length_says_whether_the_text_fits(length, limit):
    cell = Cell("fi", "x" * length, limit)
    assert cell.length.startswith(f"{length} of {limit} characters")
    assert ("too many" in cell.length) == (length > limit)
    assert (cell.fullness == "over") == (length > limit)
    assert 0 <= cell.share <= 1


def test_a_text_without_a_limit_has_a_length_only():
    assert (Cell("fi", "abc").length, Cell("fi", "abc").fullness) == ("3 characters", "fits")


@given(SENTENCES, SENTENCES)
def test_changes_hold_both_texts_whole(before, now):
    changes = word_changes(before, now)
    for text, kind in ((before, "gone"), (now, "new")):
        kept = [change.words for change in changes if change.kind in {"same", kind}]
        assert " ".join(kept).split() == text.replace("**", "").split()


@given(st.text(st.sampled_from("<>&\"'*[]()-ab \n") | st.characters()))
def test_no_text_becomes_a_tag(text):
    tags = set(re.findall(r"<[^>]*>", render_text(text)))
    assert tags <= {"<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<strong>", "</strong>"}


def test_markdown_shows_bold_lists_and_links():
    assert render_text("Yksi **tärkeä**\n- eka\n- [toka](https://a.fi/?b=1&c=2)\n\nloppu") == (
        "<p>Yksi <strong>tärkeä</strong></p>"
        '<ul><li>eka</li><li><a href="https://a.fi/?b=1&amp;c=2" rel="noreferrer">toka</a></li></ul>'
        "<p>loppu</p>"
    )
    assert "<a" not in render_text("[x](javascript:alert(1)) [y](http://a.fi)")


def test_plain_words_are_shown_as_they_are():
    assert html.unescape(str(render_text("a < b & ”c”"))) == "<p>a < b & ”c”</p>"


def test_a_document_is_cited_once_with_its_paragraphs_in_order(library):
    citations = cite(library.sources, ["T11", "infofinland", "T2", "T11"])
    assert [each.references for each in citations] == [("T2", "T11"), ("infofinland",)]
    assert citations[0].paragraphs == (2, 11)
    assert citations[0].url == library.sources.documents["T"].url


def test_uses_are_those_that_the_passages_name(library):
    uses = find_uses(library)
    assert set(library.sources.facts) <= set(uses)
    for reference, use in uses.items():
        named = [
            passage
            for passage in library.passages.values()
            if passage.part in {"why", "tips", "finland"} and reference in passage.sources
        ]
        assert use.count == len(named)
        assert [each for several in use.passages.values() for each in several] == named


def test_rows_know_their_tip_and_where_a_part_begins(library):
    topic = next(iter(library.advice))
    rows = {row.key: row for row in passage_rows(library, topic)}
    advice = library.advice[topic]
    for easy in advice.easy.tips:
        number = [tip.id for tip in advice.tips].index(easy.tip) + 1
        assert rows[f"{topic}/easy/{easy.tip}"].tip == (f"{topic}/tips/{easy.tip}", number)
    openings = [row.key.split("/")[1] for row in rows.values() if row.opens]
    assert len(openings) == len(set(openings))


def test_no_passage_is_over_its_limit(library):
    over = [
        passage.key
        for passage in library.passages.values()
        if passage.texts.longest() > limit_of(passage)
    ]
    assert over == []


def write(folder, text):
    (folder / "advice.yml").write_text(text, encoding="utf-8")
    return folder


def test_wordings_are_paired_and_missing_languages_told(tmp_path):
    variations = "".join(
        f"    - condition: [{{type: slot, name: language, value: {language}}}]\n      text: {text}\n"
        for language, text in [("fi", "yksi"), ("fi", "kaksi"), ("sv", "ett"), ("en", "one")]
    )
    write(tmp_path, f"responses:\n  utter_a:\n{variations}  utter_b:\n    - text: same\n")
    first, second, same = read_responses(tmp_path)["advice.yml"]
    assert {language: reply.text for language, reply in first.replies.items()} == {
        "fi": "yksi",
        "sv": "ett",
        "en": "one",
    }
    assert (first.missing, second.missing, same.missing) == ((), ("sv", "en"), ())
    assert (first.key, second.key, same.key) == (
        "response-utter_a-1",
        "response-utter_a-2",
        "response-utter_b",
    )


@pytest.mark.parametrize(
    "text",
    [
        "responses: [",
        "other: {}",
        "responses:\n  utter_a: 3",
        "responses:\n  utter_a:\n    - x",
        "",
    ],
)
def test_a_broken_file_of_replies_is_named(tmp_path, text):
    with pytest.raises(ResponsesInvalidError, match=r"advice\.yml holds no responses"):
        read_responses(write(tmp_path, text))
