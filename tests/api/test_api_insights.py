"""The page and files of what people ask: who may see them, and what they hold."""

from __future__ import annotations

import base64
import csv
import io
import re
from dataclasses import replace

import httpx
import pytest

from api.app import create_app
from api.insights_csv import harmless
from api.insights_groups import TABLES
from api.page_texts.insights import INSIGHTS_TEXTS
from api.rate_limits import RateLimits
from bot.errors import StoreUnavailableError
from bot.languages import LANGUAGES
from bot.settings import Settings
from tests.api.insights_sample import quiet_insights, sample_insights

TOKEN = "a token for tests of the insights"
PATHS = ["/insights", *(f"/insights/{name}.csv" for name in TABLES)]


def basic(password, user="owner"):
    pair = base64.b64encode(f"{user}:{password}".encode()).decode()
    return {"Authorization": f"Basic {pair}"}


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def open_client(services, *, token=TOKEN, days=30):
    app = create_app(services, Settings(secret="x" * 32, insights_token=token, retention_days=days))
    transport = httpx.ASGITransport(app=app, client=("203.0.113.7", 1234))
    return httpx.AsyncClient(transport=transport, base_url="http://bot.test")


@pytest.fixture
async def owner(services):
    async with open_client(services) as opened:
        opened.headers.update(bearer(TOKEN))
        yield opened


@pytest.fixture
async def stranger(services):
    async with open_client(services) as opened:
        yield opened


async def test_without_a_setting_there_is_nothing(services):
    async with open_client(services, token="") as client:
        for path in (*PATHS, "/insights/", "/insights/nothing.csv"):
            for headers in ({}, bearer(""), basic(""), bearer(TOKEN)):
                assert (await client.get(path, headers=headers)).status_code == 404, path
            assert (await client.post(path)).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {},
        bearer("a token for tests of the insight"),
        bearer(TOKEN + "x"),
        bearer(""),
        basic("wrong"),
        basic(""),
        basic("", user=TOKEN),
        {"Authorization": "Basic §§§".encode()},
        {"Authorization": "Basic !!!"},
        {"Authorization": f"Digest {TOKEN}"},
        {"Authorization": TOKEN},
    ],
)
async def test_nobody_else_sees_anything(stranger, fake, headers):
    for path in PATHS:
        answer = await stranger.get(path, headers=headers)

        assert answer.status_code == 401, path
        assert answer.headers["www-authenticate"].startswith("Basic realm=")
        assert answer.headers["cache-control"] == "no-store"
        assert fake.asked_days == []
        assert TOKEN not in answer.text


@pytest.mark.parametrize("headers", [bearer(TOKEN), basic(TOKEN), basic(TOKEN, user="")])
async def test_the_token_opens_as_a_password_and_as_a_bearer(stranger, headers):
    assert (await stranger.get("/insights", headers=headers)).status_code == 200


async def test_a_token_with_other_letters_and_colons_is_a_password_too(services):
    token = "salasana: ääkkösiä ja kaksoispisteitä"
    async with open_client(services, token=token) as client:
        assert (await client.get("/insights", headers=basic(token))).status_code == 200


async def test_guessing_is_slowed_down(services):
    services.limits = RateLimits("2/minute")
    async with open_client(services) as client:
        answers = [(await client.get("/insights", headers=basic(f"{n}"))) for n in range(12)]

        assert {answer.status_code for answer in answers[:10]} == {401}
        assert answers[-1].status_code == 429
        assert int(answers[-1].headers["retry-after"]) > 0
        # Not even the right one, so that nobody can go on guessing unseen.
        assert (await client.get("/insights", headers=basic(TOKEN))).status_code == 429


@pytest.mark.parametrize("language", LANGUAGES)
async def test_speaks_the_asked_language(owner, language):
    answer = await owner.get(f"/insights?language={language}")

    assert f'<html lang="{language}"' in answer.text
    assert answer.headers["content-language"] == language
    assert INSIGHTS_TEXTS[language]["title"] in answer.text
    for other in set(LANGUAGES) - {language}:
        assert INSIGHTS_TEXTS[other]["rule"] not in answer.text


async def test_follows_the_browser_without_being_asked(owner):
    answer = await owner.get("/insights", headers={"Accept-Language": "sv"})

    assert '<html lang="sv"' in answer.text
    assert "Accept-Language" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("retention", "asked", "counted"),
    [
        (30, "", 7),
        (30, "?days=7", 7),
        (30, "?days=30", 30),
        (30, "?days=90", 30),
        (30, "?days=8", 30),
        (365, "?days=90", 90),
        (3, "?days=30", 3),
        (30, "?days=-1", 7),
        (30, "?days=99999999999999999999", 7),
        (30, "?days=٧", 7),
        (30, "?days=x", 7),
    ],
)
async def test_days_are_those_of_a_window_that_is_kept(services, fake, retention, asked, counted):
    async with open_client(services, days=retention) as client:
        assert (await client.get(f"/insights{asked}", headers=basic(TOKEN))).status_code == 200

    assert fake.asked_days == [counted]


async def test_only_windows_that_are_kept_are_offered(owner):
    page = (await owner.get("/insights?language=en")).text

    assert re.findall(r"days=(\d+)\"(?: aria-current=\"true\")?>\d+ days", page) == ["7", "30"]


async def test_the_page_has_nothing_inline_and_a_strict_policy(owner):
    answer = await owner.get("/insights")

    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "set-cookie" not in answer.headers
    assert "<script" not in answer.text
    assert "<style" not in answer.text
    assert not re.search(r"<[^>]+ (?:style|on[a-z]+)=", answer.text)
    assert not re.search(r'(?:src|href)="(?![/#])', answer.text)


async def test_small_numbers_are_words_on_the_page_and_in_the_files(owner):
    page = (await owner.get("/insights?language=en")).text
    file = (await owner.get("/insights/languages.csv?language=en")).text

    assert "under 5" in page
    assert '"Swedish","under 5","under 5"' in file
    assert "1,230" in page


async def test_titles_are_in_the_language_of_the_page_and_ids_where_content_has_none(owner):
    page = (await owner.get("/insights?language=sv")).text

    assert "Börja" in page
    assert "no_longer_there" in page
    assert "Town Mentors" in page


async def test_an_example_of_another_language_says_so(owner):
    page = (await owner.get("/insights?language=sv")).text

    assert '<span lang="fi">mistä saan uuden passin</span>' in page


async def test_too_little_is_said_plainly(owner, fake):
    fake.told_insights = quiet_insights(7)

    page = (await owner.get("/insights?language=en")).text

    empty = INSIGHTS_TEXTS["en"]["empty"]
    assert page.count(empty) == len(TABLES) - len({"days", "languages"})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_file_holds_what_the_page_shows(owner, language):
    page = (await owner.get(f"/insights?language={language}&days=30")).text
    for name in TABLES:
        answer = await owner.get(f"/insights/{name}.csv?language={language}&days=30")
        check_file(answer, name, language, page)


def check_file(answer, name, language, page):
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{name}-')
    assert answer.content.startswith(b"\xef\xbb\xbf")
    text = answer.content.decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text), delimiter="," if language == "en" else ";")
    assert rows
    assert all(len(row) == len(header) for row in rows)
    assert all(f">{heading}</th>" in page for heading in header)


async def test_an_unknown_table_is_not_there(owner):
    assert (await owner.get("/insights/secrets.csv")).status_code == 404
    assert (await owner.get("/insights/../events.csv")).status_code == 404


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula(text):
    assert harmless(text) == f"'{text}"


def test_ordinary_cells_stay_as_they_are():
    assert harmless("passi…, a-b = c") == "passi…, a-b = c"


async def test_a_hostile_word_stays_a_word_everywhere(owner, fake):
    told = sample_insights(7)
    hostile = '=HYPERLINK("http://evil.example";"<script>alert(1)</script>")'
    group = replace(told.groups[0], words=(hostile,))
    fake.told_insights = replace(told, groups=(group,))

    page = (await owner.get("/insights")).text
    file = (await owner.get("/insights/questions.csv?language=en")).content.decode("utf-8-sig")

    assert "<script" not in page
    assert list(csv.reader(io.StringIO(file)))[1][0] == f"'{hostile}"


async def test_while_the_model_loads_a_page_says_so(owner, services):
    services.assistant = None

    answer = await owner.get("/insights?language=en")

    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert INSIGHTS_TEXTS["en"]["unavailable"] in answer.text
    assert (await owner.get("/insights/topics.csv")).status_code == 503


async def test_a_database_that_is_gone_says_so(owner, fake):
    fake.trouble = StoreUnavailableError("OperationalError")

    assert (await owner.get("/insights")).status_code == 503


def test_every_word_is_there_in_every_language():
    finnish = INSIGHTS_TEXTS["fi"]
    for language in LANGUAGES:
        texts = INSIGHTS_TEXTS[language]
        assert list(texts) == list(finnish)
        assert all(text.strip() and "!" not in text for text in texts.values())
        for key, text in texts.items():
            assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", finnish[key]))
    for key in set(finnish) - {"name", "under"}:
        assert len({INSIGHTS_TEXTS[language][key] for language in LANGUAGES}) == 3, key
