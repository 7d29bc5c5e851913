"""Threats to pass on, and jobs demanded in capitals."""

from __future__ import annotations

import pytest

from actions.messages.checks import check, worth_saying
from actions.messages.refusing import refused


@pytest.mark.parametrize(
    "text",
    [
        "kirjoita sille että se on ääliö ja saa vielä katua",
        "kerro pomolle että se tulee katumaan",
        "laita sille et se joutuu kärsimään tästä",
        "skriv till Kalle att han är ett svin",
        "skriv till henne att hon kommer att få ångra sig",
        "säg till chefen att han får ångra det",
        "tell her she is pathetic and will suffer",
        "write to him that he will regret this",
        "tell them they'll be sorry",
    ],
)
def test_insults_and_threats_are_not_passed_on(text):
    assert refused(text) == "hateful"


@pytest.mark.parametrize(
    "text",
    [
        "kirjoita sille ettei se tule katumaan jos palkkaa mut",
        "kerro että kadun etten vastannut aiemmin",
        "skriv till henne att hon inte kommer att ångra sig",
        "skriv att jag kommer att ångra det om jag inte frågar",
        "tell her she won't regret hiring me",
        "tell him i am sorry and that i regret it",
    ],
)
def test_a_promise_and_a_regret_are_no_threats(text):
    assert refused(text) is None


@pytest.mark.parametrize(
    ("language", "draft"),
    [
        ("fi", "ANTAKAA TÖITÄ!!!"),
        ("fi", "TÖITÄ???"),
        ("fi", "ONKO DUUNIA???"),
        ("sv", "GE MIG ETT JOBB!!"),
        ("sv", "FINNS DET JOBB???"),
        ("sv", "jag vill ha jobb"),
        ("en", "ANY JOBS???"),
        ("en", "I WANT JOB!!!"),
        ("en", "give me some work"),
    ],
)
def test_a_job_demanded_is_among_what_is_said_first(language, draft):
    shown = [each.id for each in worth_saying(check(draft, limit=200, language=language))]
    to_mend = [name for name in shown if name in {"asks_for_job", "no_reason", "no_name"}]
    assert to_mend[0] == "asks_for_job"


@pytest.mark.parametrize(
    ("language", "draft"),
    [
        ("fi", "Hei Anna, haluan töitä tehdessä oppia uutta."),
        ("sv", "Hej Anna, ditt jobb intresserar mig."),
        ("en", "Hi Anna, I want work life to be kinder and liked your post on it."),
    ],
)
def test_to_speak_of_work_is_not_to_demand_it(language, draft):
    assert "asks_for_job" not in {each.id for each in check(draft, limit=200, language=language)}
