"""What the page says of single texts: marks, lengths, sources, short replies; markup is dead."""

from __future__ import annotations

from datetime import date

import pytest

from actions.content.check import confirm_item
from actions.content.preview.content import read_content
from actions.content.preview.page import render_page
from tests.actions.content.sample import spoil, write_content
from tests.actions.content.test_preview import Page, row_of, words

REPLIES = """\
version: "3.1"
responses:
  utter_greet:
    - condition: [{type: slot, name: language, value: fi}]
      text: |-
        Hei. **Mitä kuuluu?**

        - [Lue lisää](https://example.org/lue)
      buttons: [{title: Tapaaminen, payload: /meeting}, {title: Kiitos, payload: /thanks}]
    - condition: [{type: slot, name: language, value: sv}]
      text: Hej.
    - condition: [{type: slot, name: language, value: en}]
      text: Hello.
"""


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content")


@pytest.fixture
def replies(tmp_path):
    folder = tmp_path / "responses"
    folder.mkdir()
    (folder / "conversation.yml").write_text(REPLIES, encoding="utf-8")
    return folder


def render(content, replies):
    return Page(render_page(read_content(content, replies), made=date(2026, 3, 4)))


def test_markup_in_a_text_is_dead(content, replies):
    spoil(content, "tips/meeting.yml", "meeting one fi:", "<script>alert(1)</script> <b>x</b> & y:")
    spoil(content, "sources.yml", "A fact", "<img src=x> fact")
    page = render(content, replies)
    assert page.texts("meeting/tips/one")["fi"].startswith(
        "<script>alert(1)</script> <b>x</b> & y: kysy"
    )
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.html
    assert not page.all("script")
    assert not page.all("b")
    assert not page.all("img")


def test_a_stale_translation_is_marked_with_what_changed(content, replies):
    confirm_item(content, "ALL")
    spoil(content, "tips/meeting.yml", "kysy ensin", "kysy rohkeasti")
    page = render(content, replies)
    for language in ("sv", "en"):
        cell = page.cell("meeting/short", language)
        assert "Stale The Finnish text has changed" in words(cell)
        (gone,) = [each for each in page.all("del") if each["inside"]["inside"] is cell]
        (new,) = [each for each in page.all("ins") if each["inside"]["inside"] is cell]
        assert (words(gone), words(new)) == ("ensin,", "rohkeasti,")
        assert gone["lang"] == "fi"
    assert "Stale" not in words(page.cell("meeting/short", "fi"))
    assert "Stale" not in words(page.cell("meeting/why", "sv"))
    assert "2 stale" in words(_overview_row(page, "meeting"))
    assert "all confirmed" in words(_overview_row(page, "writing"))
    assert "Translations to confirm 2" in words(page.all("dl")[0])


def _overview_row(page, topic):
    (row,) = [
        each
        for each in page.all("tr")
        if any(
            link["href"] == f"#{topic}" and link["inside"]["inside"] is each
            for link in page.all("a")
            if link["inside"]["tag"] == "th"
        )
    ]
    return row


def test_a_translation_that_was_never_confirmed_is_marked(content, replies):
    confirm_item(content, "writing")
    page = render(content, replies)
    assert "Never confirmed" in words(page.cell("meeting/tips/one", "sv"))
    assert "Never confirmed" not in words(page.cell("writing/tips/one", "sv"))
    assert "marked" in page.ids["meeting/tips/one"]["class"].split()
    assert "marked" not in page.ids["writing/tips/one"]["class"].split()


def test_without_anything_confirmed_no_text_is_marked_and_the_page_says_so(content, replies):
    page = render(content, replies)
    assert "Translations to confirm All" in words(page.all("dl")[0])
    assert "none confirmed" in words(_overview_row(page, "meeting"))
    assert not [each for each in page.all("tbody", "row") if "marked" in each["class"].split()]


def test_a_problem_stands_beside_its_text(content, replies):
    same = "  sv: >-\n    meeting short sv:\n    fråga först hur dagen har varit för honom eller henne, och berätta sedan vad du vill.\n"
    copied = same.replace("meeting short sv:", "meeting short fi:").replace(
        "fråga först hur dagen har varit för honom eller henne, och berätta sedan vad du vill.",
        "kysy ensin, miten hänen päivänsä on mennyt, ja kerro sitten itse, mitä haluat oppia.",
    )
    spoil(content, "tips/meeting.yml", same, copied)
    page = render(content, replies)
    assert "Problem" in words(page.cell("meeting/short", "sv"))
    assert "to mend" in words(_overview_row(page, "meeting"))
    assert "Open problems None" not in words(page.all("dl")[0])


def test_a_problem_of_no_topic_stands_in_the_overview(content, replies):
    spoil(content, "coverage.yml", "meeting/short", "meeting/shot")
    page = render(content, replies)
    (problem,) = page.all("ul", "problems")[:1]
    assert "coverage.yml: K2.1.tips: there is no passage 'meeting/shot'" in words(problem)
    assert "there is no passage meeting/shot" in words(page.ids["sentence-K2.1"])


def test_lengths_are_told_in_words(content, replies):
    page = render(content, replies)
    text = page.texts("meeting/short")["fi"]
    assert f"{len(text)} of 500 characters" in words(page.cell("meeting/short", "fi"))
    spoil(content, "tips/meeting.yml", "meeting one en:", "word " * 62 + "end:")
    cell = words(render(content, replies).cell("meeting/tips/one", "en"))
    assert "of 400 characters, nearly full" in cell


def test_sources_stand_beside_their_passage(content, replies):
    url = "https://example.org/fact?a=1&b=2"
    spoil(content, "sources.yml", '    says: "It', f'    url: {url}\n    says: "It')
    page = render(content, replies)
    row = page.ids["meeting/tips/one"]
    links = [each for each in page.all("a") if row_of(each) is row]
    assert {"#source-K2", "#source-a-fact", url} <= {each["href"] for each in links}
    assert "doc en, paragraph 2" in words(row)
    assert "tips/one, tips/two" in words(page.ids["source-a-fact"])


def test_a_source_that_nobody_uses_is_named(content, replies):
    spoil(
        content,
        "sources.yml",
        "  a-fact:",
        '  b-fact:\n    title: "Lonely"\n    says: "No."\n  a-fact:',
    )
    page = render(content, replies)
    (unused,) = page.all("ul", "plain")
    assert words(unused) == "Lonely b-fact"


def test_short_replies_stand_side_by_side_with_their_buttons(content, replies):
    page = render(content, replies)
    assert page.texts("response-utter_greet") == {
        "fi": "Hei. Mitä kuuluu? Lue lisää",
        "sv": "Hej.",
        "en": "Hello.",
    }
    cell = page.cell("response-utter_greet", "fi")
    assert words(page.all("strong")[0]) == "Mitä kuuluu?"
    buttons = [each for each in page.all("ul", "buttons") if each["inside"] is cell]
    assert [words(each) for each in buttons] == ["Tapaaminen Kiitos"]
    assert '<a href="#meeting">Tapaaminen</a>' in page.html


def test_a_reply_that_lacks_a_language_is_a_problem(content, replies):
    swedish = "    - condition: [{type: slot, name: language, value: sv}]\n      text: Hej.\n"
    spoil(replies, "conversation.yml", swedish, "")
    page = render(content, replies)
    assert "There is no text in this language." in words(page.cell("response-utter_greet", "sv"))
    assert "utter_greet is not there in every language." in words(page.all("main")[0])
