"""The chat page is sound HTML, and nothing that anybody writes becomes markup in it."""

from __future__ import annotations

import pytest

LANGUAGES = ["fi", "sv", "en"]
HOSTILE = '</textarea></p><script>alert("x")</script><img src=x onerror=alert(1)>{{ 7*7 }}&lt;'


async def test_hostile_text_of_the_user_is_shown_as_typed(visit):
    page = await visit((await visit()).ask, text=HOSTILE)

    assert page.shown_by_user == [HOSTILE]
    assert page.forbidden == []


async def test_hostile_text_of_the_bot_becomes_no_markup(visit, fake):
    fake.answer = HOSTILE

    page = await visit((await visit()).ask, text="eka")

    assert page.forbidden == []
    assert "<script" not in page.html


@pytest.mark.parametrize("field", ["language", "conversation_id", "token", "once"])
async def test_hostile_hidden_fields_are_never_written_back_as_markup(visit, field):
    page = await visit((await visit()).ask | {field: '"><script>alert(1)</script>'}, text="a")

    assert page.forbidden == []
    assert "<script" not in page.html


@pytest.mark.parametrize("state", ["start", "talking", "problem", "deleted"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_state_is_sound_html_without_anything_from_elsewhere(visit, state, language):
    page = await visit(language=language)
    if state != "start":
        page = await visit(page.ask, text="eka")
    if state == "problem":
        page = await visit(page.ask, text=" ")
    if state == "deleted":
        page = await visit(page.deletion)

    assert page.html.lstrip().lower().startswith("<!doctype html>")
    assert page.html_language == language
    assert page.unclosed == []
    assert page.forbidden == []
    assert page.resources == ["/static/house.svg", "/static/chat.css"]
    assert page.has_title
    assert page.has_viewport
    assert page.unlabelled == []
    assert page.repeated_ids == []
    assert page.dangling_references == []


async def test_the_style_loads_nothing_from_elsewhere(client):
    answer = await client.get("/static/chat.css")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert "url(" not in answer.text
    assert "@import" not in answer.text


@pytest.mark.parametrize("path", ["/static/../api/main.py", "/static/%2e%2e/main.py", "/static/"])
async def test_the_folder_of_styles_is_not_left(client, path):
    assert (await client.get(path)).status_code == 404
