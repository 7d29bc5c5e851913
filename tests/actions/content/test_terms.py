from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.loader import ContentInvalidError
from actions.content.terms import (
    GAP,
    LANGUAGES,
    TERMS_FILE,
    LiveTerms,
    Terms,
    current_terms,
    load_terms,
)
from actions.finnish import inflect_surely

GROUPS = ("events", "times", "professions", "stages", "topics", "schools_and_work")
CASES = ("genitive", "partitive", "essive", "translative", "allative")


@pytest.fixture(scope="module")
def terms() -> Terms:
    return current_terms()


def said(terms: Terms, text: str, group: str, language: str | None) -> list[tuple[str, str]]:
    return [
        (each.term_id, text[each.start : each.end]) for each in terms.find(text, group, language)
    ]


@pytest.mark.parametrize(
    ("text", "group", "language", "expected"),
    [
        ("tavattiin rekrymessuilla", "events", "fi", [("job_fair", "rekrymessuilla")]),
        ("Rekrytointimessut!", "events", "fi", [("job_fair", "Rekrytointimessut")]),
        ("olin ammattimessuilla", "events", "fi", [("trade_fair", "ammattimessuilla")]),
        ("työkkärin infotilaisuudessa", "events", "fi", [("info_session", "työkkärin infotilaisuudessa")]),
        ("kotokurssilla", "events", "fi", [("integration_course", "kotokurssilla")]),
        ("tyokokeilussa", "events", "fi", [("work_trial", "tyokokeilussa")]),
        ("lasten futistreeneissä", "events", "fi", [("kids_sports", "lasten futistreeneissä")]),
        ("häiritsenkö", "events", "fi", []),
        ("olen Intiasta", "events", "fi", []),
        ("på rekryteringsmässan", "events", "sv", [("job_fair", "rekryteringsmässan")]),
        ("pa jobbmassan", "events", "sv", [("job_fair", "jobbmassan")]),
        ("vi sågs i mentorprogrammet", "events", "sv", [("mentoring_programme", "mentorprogrammet")]),
        ("at two job fairs", "events", "en", [("job_fair", "job fairs")]),
        ("that is not fairly said", "events", "en", []),
        ("at the parents' evening", "events", "en", [("parents_evening", "parents' evening")]),
        ("viime viikolla", "times", "fi", [("last_week", "viime viikolla")]),
        ("pari viikkoa sitten", "times", "fi", [("couple_of_weeks_ago", "pari viikkoa sitten")]),
        ("tapasimme vuosi sitten", "times", "fi", [("a_year_ago", "vuosi sitten")]),
        ("3 v sitten", "times", "fi", [("years_ago_3", "3 v sitten")]),
        ("kaks viikkoa sit", "times", "fi", [("weeks_ago_2", "kaks viikkoa sit")]),
        ("vuonna 2019", "times", "fi", [("year_2019", "vuonna 2019")]),
        ("toukokuussa 2021", "times", "fi", [("may_2021", "toukokuussa 2021")]),
        ("palkka 2000 euroa", "times", "fi", []),
        ("ensi maanantaina", "times", "fi", []),
        ("joka perjantai", "times", "fi", []),
        ("i måndags", "times", "sv", [("monday", "i måndags")]),
        ("for tva ar sedan", "times", "sv", [("years_ago_2", "for tva ar sedan")]),
        ("hösten 2022", "times", "sv", [("autumn_2022", "hösten 2022")]),
        ("ett par år sen", "times", "sv", [("couple_of_years_ago", "ett par år sen")]),
        ("back in 2018", "times", "en", [("year_2018", "back in 2018")]),
        ("we may meet", "times", "en", []),
        ("in May", "times", "en", [("in_may", "in May")]),
        ("three months ago", "times", "en", [("months_ago_3", "three months ago")]),
        ("next Friday", "times", "en", []),
        ("oon koodari", "professions", "fi", [("software_developer", "koodari")]),
        ("hoitsuna", "professions", "fi", [("nurse", "hoitsuna")]),
        ("työskentelen kokkina", "professions", "fi", [("cook", "kokkina")]),
        ("koki oli kokenut", "professions", "fi", []),
        ("varhaiskasvatuksen opettajana", "professions", "fi",
         [("early_childhood_teacher", "varhaiskasvatuksen opettajana")]),
        ("jag ar larare", "professions", "sv", [("teacher", "larare")]),
        ("snickare", "professions", "sv", [("carpenter", "snickare")]),
        ("sjuksköterskan", "professions", "sv", [("nurse", "sjuksköterskan")]),
        ("a nurse, not a nursery", "professions", "en", [("nurse", "nurse")]),
        ("a data-engineer", "professions", "en", [("data_engineer", "data-engineer")]),
        ("vastavalmistunu inssi", "stages", "fi", [("graduate", "vastavalmistunu")]),
        ("jag söker jobb", "stages", "sv", [("job_seeker", "söker jobb")]),
        ("between jobs", "stages", "en", [("job_seeker", "between jobs")]),
        ("kestävästä kehityksestä", "topics", "fi",
         [("sustainability", "kestävästä kehityksestä")]),
        ("suomalainen työkulttuuri", "topics", "fi",
         [("finnish_working_culture", "suomalainen työkulttuuri")]),
        ("AI och hållbarhet", "topics", "sv",
         [("artificial_intelligence", "AI"), ("sustainability", "hållbarhet")]),
        ("they said so", "topics", "en", []),
        ("samassa ravintolassa", "schools_and_work", "fi",
         [("same_restaurant", "samassa ravintolassa")]),
        ("at the same warehouse", "schools_and_work", "en", [("same_warehouse", "same warehouse")]),
        ("på samma kurs", "schools_and_work", "sv", [("same_course", "samma kurs")]),
        ("rekrymessuilla på jobbmässan", "events", None,
         [("job_fair", "rekrymessuilla"), ("job_fair", "jobbmässan")]),
    ],
)  # fmt: skip
def test_terms_are_found_in_any_form(terms, text, group, language, expected):
    assert said(terms, text, group, language) == expected


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_message_says_is_found_again(terms, group, language):
    for term_id in terms.ids(group):
        name = terms.name(group, term_id, language)
        assert {each.term_id for each in terms.find(name, group, language)} == {term_id}, name


@pytest.mark.parametrize("group", ["professions", "topics"])
@pytest.mark.parametrize("case", CASES)
def test_finnish_names_are_found_in_every_case(terms, group, case):
    lost = [
        form
        for term_id in terms.ids(group)
        if (form := inflect_surely(terms.name(group, term_id, "fi"), case))
        and term_id not in {each.term_id for each in terms.find(form, group, "fi")}
    ]
    # "Psykologia" is the science too, and counts as that.
    assert [form for form in lost if not form.endswith("logia")] == []


def test_finnish_about_is_the_elative_of_the_name(terms):
    known = {inflect_surely(terms.name("topics", each, "fi"), "elative"): each
             for each in terms.ids("topics")}  # fmt: skip
    wrong = [
        (form, terms.about(term_id, "fi"))
        for form, term_id in known.items()
        # What somebody does ("-minen") is not always inflected rightly.
        if form and terms.about(term_id, "fi") != form and "minen" not in form
    ]
    assert wrong == []


def test_there_is_enough_of_every_group(terms):
    least = {"events": 45, "times": 45, "professions": 150, "stages": 6, "topics": 90}
    assert all(len(terms.ids(group)) >= count for group, count in least.items())


def test_words_are_short_and_places_are_written_small(terms):
    for group in ("events", "schools_and_work"):
        for term_id in terms.ids(group):
            for language in LANGUAGES:
                place = terms.place(term_id, language)
                assert len(place) <= 40
                assert place[0].islower() or place.startswith(("LinkedIn", "Facebook", "Teams"))
                assert terms.kind(term_id) in {"event", "online", "talk", "employer", "school"}
            assert re.match(r"(at|in|on|during|under) ", terms.place(term_id, "en"))
            assert re.match(r"(på|i|vid|hos|under) ", terms.place(term_id, "sv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_stages_stand_alone_and_with_a_profession(terms, language):
    for stage in terms.ids("stages"):
        name = terms.name("professions", "nurse", language)
        assert GAP not in terms.stage(stage, language)
        assert name in terms.stage(stage, language, name)


@pytest.mark.parametrize(
    ("term_id", "fi", "sv", "en"),
    [
        ("year_2019", "vuonna 2019", "år 2019", "in 2019"),
        ("may_2020", "toukokuussa 2020", "i maj 2020", "in May 2020"),
        ("spring_2020", "keväällä 2020", "våren 2020", "in spring 2020"),
        ("years_ago_2", "kaksi vuotta sitten", "för två år sedan", "two years ago"),
        ("weeks_ago_1", "viikko sitten", "för en vecka sedan", "a week ago"),
        ("months_ago_12", "12 kuukautta sitten", "för 12 månader sedan", "12 months ago"),
        ("last_week", "viime viikolla", "förra veckan", "last week"),
    ],
)
def test_times_are_said_in_three_languages(terms, term_id, fi, sv, en):
    assert [terms.time(term_id, language) for language in LANGUAGES] == [fi, sv, en]


@pytest.mark.parametrize("term_id", ["", "nothing", "year_", "year_x", "blue_2019", "cats_ago_3"])
def test_an_unknown_time_is_a_key_error(terms, term_id):
    with pytest.raises(KeyError):
        terms.time(term_id, "fi")


@given(
    text=st.text(max_size=200),
    group=st.sampled_from(GROUPS),
    language=st.sampled_from([*LANGUAGES, None]),
)
def test_any_text_gives_terms_in_order_that_do_not_overlap(text, group, language):
    end = 0
    for each in current_terms().find(text, group, language):
        assert end <= each.start < each.end
        end = each.end


def test_a_message_is_searched_in_a_millisecond(terms):
    text = "Moi, tavattiin rekrymessuilla viime viikolla ja oon koodari, kiinnostaa tekoäly. " * 2
    for group in GROUPS:
        terms.find(text, group, "fi")
    start = time.perf_counter()
    for _ in range(50):
        for group in GROUPS:
            terms.find(text, group, "fi")
    # Five times as long as it takes: a busy machine is slow.
    assert (time.perf_counter() - start) / (50 * len(GROUPS)) < 0.001


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("    kind: event\n", "    kind: happening\n", "not one of"),
        ("  last_week:\n", "  Last week:\n", "not a valid name"),
        ("as_combined: tulevana …", "as_combined: tulevana", "write …"),
        ("as_name: opiskelijana\n", "as_name: [opiskelijana\n", "not valid YAML"),
    ],
)
def test_a_slip_is_reported_with_its_line(tmp_path, before, after, problem):
    text = TERMS_FILE.read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / "terms.yml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentInvalidError) as error:
        load_terms(file)
    assert problem in str(error.value)
    assert error.value.errors[0].line > 1


def test_a_change_is_picked_up_and_a_broken_one_is_not(tmp_path):
    file = tmp_path / "terms.yml"
    text = TERMS_FILE.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    live = LiveTerms(file)
    assert live.current().time("last_week", "fi") == "viime viikolla"
    _write_later(file, text.replace("{fi: viime viikolla,", "{fi: menneellä viikolla,"), 1)
    assert live.current().time("last_week", "fi") == "menneellä viikolla"
    _write_later(file, "events: [", 2)
    assert live.current().time("last_week", "fi") == "menneellä viikolla"


def _write_later(file: Path, text: str, seconds: int) -> None:
    import os

    file.write_text(text, encoding="utf-8")
    moment = time.time() + seconds
    os.utime(file, (moment, moment))
