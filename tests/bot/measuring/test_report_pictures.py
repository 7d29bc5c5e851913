"""The report's pictures: drawn for light and dark, the same for the same figures."""

from __future__ import annotations

import base64
from xml.etree import ElementTree as ET

import pytest

from bot.measuring.calibration import bin_confidences
from bot.measuring.confusions import confusion_matrix
from bot.measuring.report_pictures import DARK, LIGHT, draw_confusions, draw_reliability
from tests.bot.measuring.making import make_outcome

OUTCOMES = [
    make_outcome(confidence=0.95),
    make_outcome("events", "facebook", "wrong", confidence=0.85),
    make_outcome("facebook", "out_of_scope", "declined", confidence=0.45),
]


def svg(address: str) -> str:
    head, _, data = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    text = base64.b64decode(data).decode()
    assert ET.fromstring(text).tag.endswith("svg")  # noqa: S314  our own
    return text


def draw(name: str):
    if name == "confusions":
        return draw_confusions(confusion_matrix(OUTCOMES))
    return draw_reliability(bin_confidences(OUTCOMES), 0.25)


@pytest.mark.parametrize("name", ["confusions", "reliability"])
def test_a_picture_is_drawn_in_the_colours_of_either_page(name):
    picture = draw(name)
    assert LIGHT.card in svg(picture.light)
    assert DARK.card in svg(picture.dark)
    assert DARK.card not in svg(picture.light)
    assert draw(name) == picture


def test_the_words_name_what_matters():
    assert "2 topics" in draw("confusions").alt
    assert "events, facebook" in draw("confusions").alt
    # 0.85 and 0.45 were wrong, 0.95 was right.
    assert "in 2 of 3 bins" in draw("reliability").alt
    assert "0.250" in draw("reliability").alt


def test_the_colours_are_those_of_the_page(root):
    css = (root / "bot/measuring/templates/report.css").read_text(encoding="utf-8")
    light, _, dark = css.partition("prefers-color-scheme: dark")
    for text, palette in ((light, LIGHT), (dark, DARK)):
        for name in ("card", "ink", "quiet", "line"):
            assert f"--{name}: {getattr(palette, name)};" in text
