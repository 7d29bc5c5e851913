"""That nothing is made for the wished field or for who the user is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.found import Level
from actions.mentoring.telling import PAGE, tell_found
from actions.mentoring.telling.just_for import WORTH_SAYING, names
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, found, match, programme, words

LOGISTICS = Wish(fields=("logistics",))
OVER_50 = Wish(audiences=("over_50",))
BOTH = Wish(fields=("logistics",), audiences=("over_50",))
# How each of the three sentences begins or ends, apart from what it names.
SAYING = ("none_just_for", "none_of_these", "just_for_later")


def page(*matches, language: str = "fi", start: int = 0, **rest) -> str:
    return tell_found(found(*matches, **rest), language=language, start=start, today=TODAY)


def head(*matches, **rest) -> str:
    return page(*matches, **rest).split("\n\n")[0]


def one(place: Level | None = None, field: Level | None = "open", who: Level = "open", **own):
    given_levels = {"place": place, "field": field, "audience": who}
    levels = {facet: level for facet, level in given_levels.items() if level}
    return match(programme(**own), levels=levels)


def said_in(text: str, language: str = "fi") -> list[str]:
    """Return which of the sentences a head has."""
    sentences = text.replace("ry. ", "ry ").split(". ")
    found_ones = []
    for key in SAYING:
        saying = getattr(words(language).texts.search, key).say(language, what="*")
        before, after = saying.rstrip(".").split("*")
        if any(s.startswith(before) and s.rstrip(".").endswith(after) for s in sentences):
            found_ones.append(key)
    return found_ones


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fi",
            "En löytänyt ohjelmaa juuri logistiikka-alalle. Näissä ala voi olla mikä vain.",
        ),
        (
            "sv",
            "Jag hittade inget program just för logistikbranschen. De här är för alla branscher.",
        ),
        (
            "en",
            "I found no programme just for logistics. These are for any field.",
        ),
    ],
)
def test_a_field_that_nothing_is_for_is_named(language, said):
    text = page(one(), wish=LOGISTICS, language=language)
    assert text.split("\n\n")[0].endswith(
        f": {words(language).field_names(['logistics'])[0]}. {said}"
    )
    told = text.split("\n\n")[1].casefold()
    assert words(language).say(words(language).texts.facts.any_field) not in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "En löytänyt ohjelmaa juuri yli 50-vuotiaille. Nämä ovat avoimia muillekin."),
        (
            "sv",
            "Jag hittade inget program just för dem som fyllt 50. De här är öppna även för andra.",
        ),
        ("en", "I found no programme just for people over 50. These are open to others too."),
    ],
)
def test_a_group_that_nothing_is_for_is_named(language, said):
    assert head(one(), one(who="exact"), wish=OVER_50, language=language).endswith(said)


@pytest.mark.parametrize("level", ["restricted", "unknown", "against"])
def test_only_what_is_open_is_called_open(level):
    said = head(one(), one(who=level), wish=OVER_50)
    assert said.endswith("En löytänyt ohjelmaa juuri yli 50-vuotiaille. Nämä ovat lähimpänä.")


@pytest.mark.parametrize(
    ("who", "field", "instead"),
    [
        ("open", "open", "Nämä ovat avoimia muillekin."),
        ("restricted", "open", "Nämä ovat lähimpänä."),
        ("open", "against", "Nämä ovat lähimpänä."),
    ],
)
def test_a_field_and_a_group_share_a_sentence(who, field, instead):
    said = head(one(who=who, field=field), wish=BOTH)
    nothing = "En löytänyt ohjelmaa juuri logistiikka-alalle tai yli 50-vuotiaille."
    assert said.endswith(f"yli 50-vuotiaille. {nothing} {instead}")


def test_a_field_or_a_group_that_one_programme_names_is_not_missed():
    assert head(one(field="near"), one(), wish=LOGISTICS) == "Etsin: logistiikka-ala."
    named = one(audience=["over_50"])
    assert head(one(), named, wish=OVER_50) == "Etsin: yli 50-vuotiaille."
    either = one(only_for=[["over_50", "immigrants"]])
    assert head(one(), either, wish=OVER_50) == "Etsin: yli 50-vuotiaille."
    assert head(named, wish=BOTH).endswith(
        "En löytänyt ohjelmaa juuri logistiikka-alalle. Näissä ala voi olla mikä vain."
    )


def test_one_further_down_is_announced_and_not_denied():
    matches = [one()] * PAGE + [one(field="exact", audience=["over_50"])]
    assert head(*matches, wish=LOGISTICS).endswith(
        ". Listassa on myöhempänä ohjelma logistiikka-alalle."
    )
    near = [one()] * PAGE + [one(field="near")]
    assert ". En löytänyt ohjelmaa juuri logistiikka-alalle." in head(*near, wish=LOGISTICS)
    only_field = [one()] * PAGE + [one(field="exact")]
    assert head(*only_field, wish=BOTH).endswith(
        ". Mikään näistä ei ole tarkoitettu juuri logistiikka-alalle tai yli 50-vuotiaille."
    )


def test_after_the_place_it_is_said_in_other_words():
    wish = Wish(place="Kuopio", fields=("logistics",))
    wide = one(place="open", places=["nationwide"])
    assert head(wide, wish=wish, local=False) == (
        "Etsin: Kuopio, logistiikka-ala. En löytänyt ohjelmaa, joka toimisi juuri Kuopiossa. "
        "Näihin voi hakea koko Suomesta. Mikään näistä ei ole tarkoitettu juuri logistiikka-alalle."
    )
    later = [wide] * PAGE + [one(place="exact", places=["Kuopio"])]
    assert head(*later, wish=wish).endswith(
        "Myös Kuopiossa on jotain, mutta vasta myöhempänä listassa. "
        "En löytänyt ohjelmaa juuri logistiikka-alalle. Näissä ala voi olla mikä vain."
    )
    both_later = [wide] * PAGE + [one(place="exact", field="exact", places=["Kuopio"])]
    assert head(*both_later, wish=wish).endswith(
        "Myös Kuopiossa on jotain, mutta vasta myöhempänä listassa. "
        "Mikään näistä ei ole tarkoitettu juuri logistiikka-alalle."
    )


def test_what_was_said_to_be_missed_is_not_said_again():
    said = head(one(field="against"), wish=LOGISTICS, missed=("field",))
    assert said_in(said) == []
    wish = Wish(languages=("ru",), audiences=("over_50",))
    russian = match(levels={"language": "against", "audience": "open"})
    assert head(russian, wish=wish, missed=("language",)).endswith(
        "mutta eivät ole venäjäksi. Mikään näistä ei ole tarkoitettu juuri yli 50-vuotiaille."
    )


def test_it_is_said_once_and_for_few_groups():
    matches = [one()] * (PAGE + 1)
    assert head(*matches, wish=BOTH, start=PAGE) == "Etsin: logistiikka-ala, yli 50-vuotiaille."
    many = Wish(audiences=("over_50", "men", "parents"), fields=("it", "logistics"))
    assert "juuri näille aloille tai yli 50-vuotiaille." in head(one(), wish=many)


@pytest.mark.parametrize("tag", ["job_seekers", "specialists", "young", "alumni", "members_only"])
def test_for_groups_that_nearly_everybody_belongs_to_it_is_not_said(tag):
    assert said_in(head(one(), wish=Wish(audiences=(tag,)))) == []


def test_each_programme_says_any_field_where_the_head_does_not():
    assert "Kaikille aloille." in page(one(), one(field="exact", fields=["it"]), wish=LOGISTICS)


tags = st.lists(
    st.sampled_from([*sorted(WORTH_SAYING), "young", "job_seekers"]), max_size=2, unique=True
)
programmes = st.builds(
    lambda named, field, who: one(
        field=field, who=who, audience=named, fields=["it"] if field != "open" else []
    ),
    named=tags,
    field=st.sampled_from(["exact", "near", "open"]),
    who=st.sampled_from(["exact", "near", "open", "unknown", "restricted"]),
)


@given(
    matches=st.lists(programmes, min_size=1, max_size=5),
    fields=st.lists(st.sampled_from(["logistics", "law"]), max_size=2, unique=True),
    audiences=tags,
    language=st.sampled_from(LANGUAGES),
)
def test_it_is_said_just_when_no_programme_shown_names_the_field_or_the_group(
    matches, fields, audiences, language
):
    wish = Wish(fields=tuple(fields), audiences=tuple(audiences))
    text = head(*matches, wish=wish, language=language)
    shown = matches[:PAGE]

    def lacks(some, *named_by: str) -> list[bool]:
        of_field = [all(m.levels["field"] not in named_by for m in some)] if fields else []
        return of_field + [
            not any(names(m.programme, tag) for m in some)
            for tag in audiences
            if tag in WORTH_SAYING
        ]

    said = said_in(text, language)
    assert len(said) == (1 if any(lacks(shown, "exact", "near")) else 0)
    if said == ["none_just_for"]:
        # Then it is true of all that was found, and "open" of all that is shown.
        assert any(lacks(matches, "exact"))
        open_ones = words(language).say(words(language).texts.search.these_open_to_others)
        if open_ones in text:
            assert {m.levels["audience"] for m in shown} <= {"exact", "near", "open"}
    if said == ["just_for_later"]:
        assert not any(lacks(matches, "exact", "near"))
