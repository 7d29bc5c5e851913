"""The words and settings of the search for mentoring programmes."""

from __future__ import annotations

from itertools import combinations

import pytest
import yaml
from pydantic import ValidationError

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_terms import FILE, MentoringTerms, current_terms, live_terms
from bot.settings import ROOT

LANGUAGES = ("fi", "sv", "en")
TERMS = current_terms()
RAW = yaml.safe_load((DEFAULT_DIRECTORY / FILE).read_text(encoding="utf-8"))
TAGS = [
    "immigrants",
    "women",
    "men",
    "students",
    "alumni",
    "graduates",
    "job_seekers",
    "entrepreneurs",
    "young",
    "over_50",
    "refugees",
    "specialists",
    "members_only",
    "spouses",
    "researchers",
    "leaders",
    "artists",
    "disabled",
    "lgbt",
    "long_term_unemployed",
    "parents",
]
MORE_FIELDS = [
    "engineering",
    "architecture",
    "natural_sciences",
    "social_sciences",
    "administration",
    "management",
    "economics",
    "arts",
]
# Professions of which no field is near enough to say anything about a mentor.
NO_FIELD = {"hautausurakoitsija"}


def gazetteer(name: str) -> dict:
    file = ROOT / "bot" / "entities" / "gazetteers" / f"{name}.yml"
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))["entries"]
    return {str(key): value for key, value in entries.items()}


def spoilt(change) -> None:
    raw = yaml.safe_load((DEFAULT_DIRECTORY / FILE).read_text(encoding="utf-8"))
    change(raw)
    MentoringTerms.model_validate(raw)


def test_the_ids_are_those_that_programmes_and_the_bot_use():
    assert set(TERMS.audiences) == set(TAGS)
    assert set(TERMS.fields) == {*gazetteer("fields"), *MORE_FIELDS}
    assert set(TERMS.languages) == set(gazetteer("languages"))


def test_every_group_that_the_bot_hears_is_one_of_ours():
    heard = {name: TERMS.audience_of(name) for name in gazetteer("audiences")}
    assert [name for name, tag in heard.items() if tag is None] == []
    assert heard["newcomers"] == heard["expats"] == "immigrants"
    named = {name for each in TERMS.audiences.values() for name in each.heard_as}
    assert named <= set(gazetteer("audiences"))


def test_every_profession_belongs_to_a_field():
    listed = {name for each in TERMS.fields.values() for name in each.professions}
    assert listed | NO_FIELD == set(gazetteer("professions"))


@pytest.mark.parametrize(
    ("profession", "fields"),
    [
        ("insinööri", ("engineering",)),
        ("juristi", ("law",)),
        ("data-analyytikko", ("data", "it")),
        ("ekonomi", ("business", "economics")),
        ("hautausurakoitsija", ()),
        ("no such", ()),
    ],
)
def test_a_profession_leads_to_its_fields_the_closest_first(profession, fields):
    assert TERMS.fields_of_profession(profession) == fields


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("immigrants", "immigrants"),
        ("newcomers", "immigrants"),
        ("för inflyttade", "immigrants"),
        ("  OLEN NAINEN. ", "women"),
        ("naisille", "women"),
        ("over 50", "over_50"),
        ("members_only", "members_only"),
        ("no such", None),
        ("", None),
    ],
)
def test_an_audience_is_known_by_tag_title_and_gazetteer_id(text, tag):
    assert TERMS.audience_named(text) == tag


@pytest.mark.parametrize(
    ("text", "field"),
    [("IT", "it"), ("it-ala", "it"), ("health_care", "health_care"), ("inom juridik", "law")],
)
def test_a_field_is_known_by_id_and_title(text, field):
    assert TERMS.field_named(text) == field
    assert TERMS.field_named(f"{text} x") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("EN", "en"), ("English", "en"), ("svenska", "sv"), ("ruotsiksi", "sv"), ("norja", "no")],
)
def test_a_language_is_known_by_code_and_name(text, code):
    assert TERMS.language_named(text) == code
    assert TERMS.language_named("klingon") is None


@pytest.mark.parametrize("what", ["audiences", "fields", "languages"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["title", "for_them", "in_it"])
def test_no_two_share_a_name(what, language, key):
    entries = [each for each in RAW[what].values() if key in each]
    names = [each[key][language].casefold() for each in entries]
    assert len(names) == len(set(names))


def test_every_name_leads_back_to_what_it_names():
    for language in LANGUAGES:
        for tag, audience in TERMS.audiences.items():
            assert TERMS.audience_named(audience.title.in_language(language)) == tag
        for field_id, field in TERMS.fields.items():
            assert TERMS.field_named(field.title.in_language(language)) == field_id
        for code, name in TERMS.languages.items():
            assert TERMS.language_named(name.title.in_language(language)) == code


def test_being_near_or_against_holds_both_ways():
    for one, other in combinations(TERMS.fields, 2):
        assert (other in TERMS.fields[one].near) == (one in TERMS.fields[other].near), (one, other)
    assert TERMS.audiences["women"].against == ("men",)
    assert TERMS.audiences["students"].against == ()


def test_the_words_have_the_form_that_sentences_need():
    for audience in TERMS.audiences.values():
        assert all(
            word.endswith("lle") for word in audience.for_them.fi.split(" ja ")[0].split()[-1:]
        )
        assert audience.for_them.sv.startswith("för ")
        assert audience.for_them.en.startswith("for ")
    for name in TERMS.languages.values():
        assert name.in_it.fi.endswith(("ksi", "viittomakielellä"))
        assert name.in_it.sv == f"på {name.title.sv}"
        assert name.in_it.en == f"in {name.title.en}"
    assert TERMS.months[0].fi == "tammikuussa"
    assert TERMS.months[11].en == "in December"
    for kind in TERMS.kinds.values():
        assert kind.sv.startswith(("en ", "ett "))
        assert kind.en.startswith("a ")


def test_a_handful_of_groups_is_offered():
    offered = [tag for tag, each in TERMS.audiences.items() if each.button]
    assert "immigrants" in offered
    assert 4 <= len(offered) <= 6


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: raw["audiences"]["women"].update(against=["men", "no_such"]), "no_such"),
        (lambda raw: raw["audiences"]["women"].update(against=[]), "has to name men"),
        (lambda raw: raw["audiences"]["men"].update(heard_as=["women"]), "leave it in one"),
        (lambda raw: raw["fields"]["it"].update(near=["it"]), "no other field 'it'"),
        (lambda raw: raw["kinds"].pop("peer"), "peer missing"),
        (lambda raw: raw["languages"].pop("sv"), "sv missing"),
        (lambda raw: raw["months"].pop(), "months"),
        (lambda raw: raw["audiences"]["women"]["title"].update(fi="a" * 37), "fit a button"),
        (lambda raw: raw["settings"].update(old_after_years=0), "old_after_years"),
        (lambda raw: raw.update(colours=[]), "colours"),
    ],
)
def test_a_fault_is_named(change, said):
    with pytest.raises(ValidationError, match=said):
        spoilt(change)


def test_a_change_of_the_file_is_picked_up(tmp_path):
    file = tmp_path / FILE
    file.parent.mkdir()
    text = (DEFAULT_DIRECTORY / FILE).read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    live = live_terms(file)
    assert live.current().settings.old_after_years == 3
    file.write_text(text.replace("old_after_years: 3", "old_after_years: 20"), encoding="utf-8")
    assert live.current().settings.old_after_years == 20
