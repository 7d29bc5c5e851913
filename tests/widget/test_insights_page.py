"""The page of what people ask, in a browser: its password, its rules, its charts and tables."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from api.app import create_app
from api.dependencies import Services
from api.page_texts.insights import INSIGHTS_TEXTS
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.settings import Settings
from tests.api.fakes import FakeAssistant, FakeCatalogue
from tests.api.insights_sample import quiet_insights
from tests.widget.browsing import DESKTOP, PHONE
from tests.widget.looking import cut_off, low_contrast, targets, violations
from tests.widget.serving import ThreadedServer

TOKEN = "a token for tests of the insights"


@pytest.fixture(scope="module")
def assistant():
    return FakeAssistant()


@pytest.fixture(scope="module")
def server(assistant):
    services = Services(
        assistant=assistant,
        catalogue=FakeCatalogue(),
        tokens=Tokens("x" * 32, days=30),
        limits=RateLimits("off"),
    )
    served = ThreadedServer(create_app(services, Settings(secret="x" * 32, insights_token=TOKEN)))
    served.start()
    yield served
    served.stop()


@pytest.fixture
def visit(browser, server):
    """Return a function that opens the page as an owner does: no JavaScript, with a password."""
    opened = []

    def _visit(language="en", window=DESKTOP, theme="light"):
        width, height = window
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            http_credentials={"username": "owner", "password": TOKEN},
        )
        opened.append(context)
        page = context.new_page()
        page.problems = []
        page.on("console", lambda message: page.problems.append(message.text))
        page.goto(f"{server.url}/insights?language={language}&days=30")
        return page

    yield _visit
    for context in opened:
        context.close()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("told", [None, quiet_insights(30)], ids=["busy", "quiet"])
def test_it_breaks_no_rule_of_accessibility_or_policy(visit, assistant, language, told):
    assistant.told_insights = told
    page = visit(language)

    assert violations(page) == []
    # A chart or style that the policy forbids would be reported here.
    assert page.problems == []
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading", level=1)).to_have_text(INSIGHTS_TEXTS[language]["title"])


@pytest.mark.parametrize(
    ("window", "theme"),
    [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"), ((320, 640), "dark")],
)
def test_it_is_readable_in_the_dark_and_on_a_narrow_screen(visit, assistant, window, theme):
    assistant.told_insights = None
    page = visit(window=window, theme=theme)
    page.locator("summary").click()

    assert violations(page) == []
    assert low_contrast(page, "body") == []
    assert [one for one in cut_off(page, "body") if "the page scrolls" in one] == []
    assert [one for one in targets(page, "body") if min(one[2:]) < 24] == []


def test_every_chart_has_its_numbers_in_a_table(visit, assistant):
    assistant.told_insights = None
    page = visit()

    chart = page.get_by_role("img")
    expect(chart).to_have_count(1)
    expect(chart).to_have_accessible_name(
        INSIGHTS_TEXTS["en"]["days_chart"].format(first="2026-01-31", last="2026-03-01", most=75)
    )
    bars = chart.locator("rect.amount")
    heights = [float(bar.get_attribute("height")) for bar in bars.all()]
    assert len(heights) == 30
    assert max(heights) == 100
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name=INSIGHTS_TEXTS["en"]["days_title"])).to_be_visible()
    expect(page.get_by_role("row", name="2026-03-01")).to_be_visible()


def test_a_table_is_downloaded_with_one_press(visit, assistant):
    assistant.told_insights = None
    page = visit("sv")
    with page.expect_download() as download:
        page.locator("a[download]").first.click()

    assert download.value.suggested_filename == "questions-2026-03-01-30.csv"
    assert "passi…" in download.value.path().read_text(encoding="utf-8-sig")


def test_without_javascript_and_with_a_wrong_password(browser, server):
    right = browser.new_context(
        java_script_enabled=False, http_credentials={"username": "", "password": TOKEN}
    )
    page = right.new_page()
    assert page.goto(f"{server.url}/insights").status == 200
    assert page.locator("table").count() > 5
    right.close()
    wrong = browser.new_context()
    assert wrong.request.get(f"{server.url}/insights").status == 401
    wrong.close()
