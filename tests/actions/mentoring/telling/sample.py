"""Programmes and matches to tell about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.programmes import FOLDER, Programme
from actions.content.yaml_file import read_content_file
from actions.mentoring.found import Found, Match
from actions.mentoring.telling.words import Words
from actions.mentoring.wish import Wish

TODAY = date(2026, 11, 22)
LANGUAGES = ("fi", "sv", "en")


def words(language: str) -> Words:
    return Words.current(language)


def programme(**own) -> Programme:
    """Return a programme with a name, an organiser and what a test gives it."""
    base = {
        "name": {"fi": "Työparit", "en": "Work Pairs"},
        "organiser": {"fi": "Esimerkki ry"},
        "url": "https://example.org/tyoparit",
        "kind": "mentoring",
        "summary": {
            "fi": "Saat mentorin puoleksi vuodeksi ja tapaat hänet kerran kuussa.",
            "sv": "Du får en mentor för ett halvår och träffar mentorn en gång i månaden.",
            "en": "You get a mentor for six months and meet once a month.",
        },
        "status": "recurring",
        "evidence": [{"seen": "undated", "shows": "the programme"}],
        "checked_on": "2026-11-21",
        "last_known_active": 2025,
        "confidence": "high",
    }
    return Programme.model_validate(base | own)


def match(given: Programme | None = None, *, name: str = "tyoparit", **own) -> Match:
    """Return a match without a wish; `own` may give levels, old and open_now."""
    rest = {"levels": {}, "old": False, "open_now": None} | own
    return Match(id=name, programme=given or programme(), **rest)


def found(*matches: Match, wish: Wish | None = None, missed=(), local: bool = True) -> Found:
    return Found(wish=wish or Wish(), matches=matches, missed=missed, local=local)


def real_programmes(directory: Path = DEFAULT_DIRECTORY) -> dict[str, Programme]:
    """Return every programme of the product that can be read."""
    read = {
        file.stem: read_content_file(file, Programme, [])
        for file in sorted((directory / FOLDER).glob("*.yml"))
    }
    return {name: content.model for name, content in read.items() if content is not None}
