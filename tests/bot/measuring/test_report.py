"""The report: one page that needs nothing else, says what it should, and all can read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from bot.measuring.cases import NEGATION
from bot.measuring.evaluation import Outcome
from bot.measuring.figures import tabulate
from bot.measuring.records import make_record
from bot.measuring.report import About, render_report
from tests.bot.measuring.making import GROUPS, make_outcome

VOID = {"meta", "link", "img", "source", "br", "wbr", "hr", "input"}
OUTCOMES = [
    make_outcome("events", text="eka", confidence=0.9),
    make_outcome("events", "facebook", "wrong", text="toka <b>& viides</b>", confidence=0.62),
    make_outcome("out_of_scope", "events", "wrong", language="sv", text="tredje", confidence=0.7),
    make_outcome("facebook", "out_of_scope", "declined", language="en", text="fourth"),
    make_outcome("greet", "clarify", "asked", text="viides", offered=("thanks", "greet")),
    make_outcome("greet", "clarify", "asked", text="kuudes", offered=("thanks",)),
    make_outcome("out_of_scope", "clarify", "asked", text="seitsemäs"),
    make_outcome("distress", text="kahdeksas"),
    make_outcome("events", "events", "half", text="yhdeksäs", second="facebook"),
    make_outcome("events", text="kymmenes", style=NEGATION, excluded=("facebook",)),
    make_outcome("more", "greet", "wrong", text="lisää", earlier=("aiemmin",), language="ru"),
]
ABOUT = About(made_at="2026-01-02 12:00 UTC", model="model-2", files=("tests/cases/a.jsonl",))


class Page(HTMLParser):
    """Every element with its attributes, and whether elements are closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()

    def handle_data(self, data):
        if "style" not in self.open:
            self.words += data.split()

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self):
        return " ".join(self.words)


def render(outcomes: list[Outcome], about: About = ABOUT) -> str:
    return render_report(outcomes, tabulate(outcomes, GROUPS), about)


def compared(before: list[Outcome]) -> str:
    record = make_record(before, tabulate(before, GROUPS), made_at="earlier", model="model-1")
    return render(OUTCOMES, About("now", "model-2", (), record, "last run"))


def section(html: str, heading: str) -> str:
    return html.partition(f'<section aria-labelledby="{heading}">')[2].partition("</section>")[0]


@pytest.fixture(scope="module")
def html() -> str:
    return render(OUTCOMES)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_page_loads_nothing(html, page):
    for _, attributes in page.elements:
        for name in ("src", "srcset", "href"):
            address = attributes.get(name) or "#"
            assert address.startswith(("#", "data:image/svg+xml;base64,")), address
    assert not page.all("script")
    assert not page.all("link")
    assert not re.search(r"url\(|@import", html)


def test_the_page_has_a_language_a_title_and_headings_in_order(html, page):
    assert page.all("html") == [{"lang": "en"}]
    assert "<title>Evaluation of understanding, 2026-01-02" in html
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_have_captions_and_their_headers_a_scope(page):
    assert len(page.all("table")) == len(page.all("caption")) >= 10
    assert {header.get("scope") for header in page.all("th")} == {"col", "row", "rowgroup"}


def test_pictures_say_what_they_show(page):
    assert len(page.all("img")) == 2
    for image in page.all("img"):
        assert len(image["alt"]) > 60


def test_names_are_unique_and_links_lead_somewhere(page):
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        assert link["href"].removeprefix("#") in ids
    for _, attributes in page.elements:
        assert attributes.get("aria-labelledby", ids[0]) in ids


def test_what_users_wrote_is_shown_and_not_run(html, page):
    assert "toka &lt;b&gt;&amp; viides&lt;/b&gt;" in html
    assert not page.all("b")


def test_wrong_answers_are_listed_in_full_by_language_and_no_others(html):
    wrong = section(html, "wrong")
    found = re.findall(r'<h3 id="wrong-(\w+)">|<td role="cell" class="wide".*?>([^<]*)', wrong)
    assert [code for code, _ in found if code] == ["fi", "sv", "ru"]
    for text in ("toka", "tredje", "lisää", "aiemmin"):
        assert text in wrong
    for text in ("eka", "fourth", "kuudes", "yhdeksäs"):
        assert text not in wrong
    assert "1 of 8 messages got a wrong answer" in wrong
    assert "0.62" in wrong


def test_messages_carry_their_language(page):
    cells = [cell for cell in page.all("td") if cell.get("class") == "wide"]
    assert {cell["lang"] for cell in cells} == {"fi", "sv", "en", "ru"}


def test_questions_back_tell_what_was_offered_and_whether_it_was_right(html):
    asked = section(html, "asked")
    assert "in 1 of 2 questions back\n(50.0%)" in asked
    # The question without the right button stands before the one with it.
    assert asked.index("kuudes") < asked.index("viides")
    assert re.findall(r'<span class="(?:better|worse)">(\w+)</span>', asked) == ["no", "yes"]
    assert "not ours" in asked
    assert '<span class="topic">thanks</span><span class="topic">greet</span>' in asked


def test_declined_and_half_answered_messages_have_lists_of_their_own(html):
    assert "fourth" in section(html, "declined")
    assert "yhdeksäs" in section(html, "special")
    assert "not about: 1, of which 0.0% were" in section(html, "special")


def test_without_an_earlier_run_nothing_is_compared(html, page):
    assert "no earlier figures" in page.text
    assert 'class="was"' not in html
    assert "Before" not in page.text


def test_earlier_figures_stand_beside_the_new_ones_with_a_judgement():
    before = [*OUTCOMES[:1], make_outcome("events", text=OUTCOMES[1].case.text), *OUTCOMES[2:]]
    html = compared(before)
    text = Page(html).text
    assert "Compared with the last run on the same cases (earlier, model-1 )" in text
    # Of the seven that are ours, three were right and two are now.
    assert "was 42.9% −14.3 points, worse" in text
    wrong = section(html, "wrong")
    assert '<strong class="worse">right</strong>' in wrong


def test_no_change_is_no_change():
    html = compared(OUTCOMES)
    assert 'class="was"' in html
    assert "points, " not in html


def test_a_baseline_without_verdicts_compares_figures_only():
    record = make_record(OUTCOMES, tabulate(OUTCOMES, GROUPS), made_at="e", model="m")
    record.verdicts.clear()
    text = Page(render(OUTCOMES, About("now", "m", (), record, "baseline"))).text
    assert "Compared with the baseline" in text
    assert "Before" not in text


@pytest.mark.parametrize(
    "outcomes",
    [
        [make_outcome()],
        [make_outcome("out_of_scope")],
        [make_outcome("events", second="facebook")],
        [make_outcome("distress", "clarify", "asked")],
    ],
)
def test_a_few_outcomes_of_any_kind_make_a_page(outcomes):
    page = Page(render(outcomes))
    assert "No topic was taken for another" in page.text
    assert "confidence of these answers is not known" in page.text
    assert page.all("img") == []


def test_topics_can_break_only_at_underscores_and_are_copied_whole(html):
    assert "out_<wbr>of_<wbr>scope" in html
    assert "\u200b" not in html
