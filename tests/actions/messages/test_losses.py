"""What an answer names and the message does not take is told."""

import pytest

from actions.messages.details import Details, Interest, Myself, Occasion, Phrase
from actions.messages.hearing.said import Said
from actions.messages.losses import losses


def said(text, asked, *named, language="en", known=None):
    entities = [
        {
            "entity": kind,
            "value": value,
            "start": text.index(typed),
            "end": text.index(typed) + len(typed),
        }
        for kind, typed, value in named
    ]
    return Said(text, language, asked, known or Details(), entities)


LOST = [
    (
        said(
            "at Stockmann in Kotka",
            "occasion",
            ("organisation", "Stockmann", "Stockmann"),
            ("place", "Kotka", "Kotka"),
        ),
        {"occasion": Occasion("Stockmann", kind="employer")},
        ("Kotka",),
    ),
    (
        said("messuilla Kotkassa", "occasion", ("place", "Kotkassa", "Kotka"), language="fi"),
        {"occasion": Occasion("messut", "fi", "job_fair")},
        ("Kotkassa",),
    ),
    (
        said(
            "på Slush och Arctic15",
            "relation",
            ("event", "Slush", "Slush"),
            ("event", "Arctic15", "Arctic15"),
            language="sv",
        ),
        {"occasion": Occasion("Slush")},
        ("Arctic15",),
    ),
    (
        said("a cook at Fazer", "about_me", ("organisation", "Fazer", "Fazer")),
        {"about_me": Myself("cook", "en", "cook")},
        ("Fazer",),
    ),
    (
        said("on a course last year", "occasion"),
        {"occasion": Occasion("course", "en", "course")},
        ("last year",),
    ),
    (
        said(
            "we worked at Fazer in Kotka",
            "interest",
            ("organisation", "Fazer", "Fazer"),
            ("place", "Kotka", "Kotka"),
        ),
        {"occasion": Occasion("Fazer", kind="employer")},
        ("Kotka",),
    ),
]
HELD = [
    (
        said("Kotkassa", "occasion", ("place", "Kotkassa", "Kotka"), language="fi"),
        {"occasion": Occasion("Kotka", kind="place")},
    ),
    (
        said("a rekry fair last week", "occasion", ("event", "rekry fair", "rekrytointimessut")),
        {
            "occasion": Occasion("job fair", "en", "job_fair"),
            "met_when": Phrase("last week", "en", "last_week"),
        },
    ),
    (
        said(
            "I want to hear about Fazer",
            "interest",
            ("organisation", "Fazer", "Fazer"),
            known=Details(employer=Phrase("Fazer")),
        ),
        {"interest": Interest("", kind="their_work")},
    ),
    (
        said("a nurse in Kotka", "about_me", ("place", "Kotka", "Kotka")),
        {"about_me": Myself("nurse", "en")},
    ),
    (said("at Fazer", None, ("organisation", "Fazer", "Fazer")), {"recipient": "Anna"}),
    (said("Fazer", "relation", ("organisation", "Fazer", "Fazer")), {}),
]


@pytest.mark.parametrize(("answer", "heard", "lost"), LOST)
def test_what_no_detail_holds_is_lost(answer, heard, lost):
    assert losses(answer, heard) == lost


@pytest.mark.parametrize(("answer", "heard"), HELD)
def test_what_a_detail_holds_is_not(answer, heard):
    assert losses(answer, heard) == ()
