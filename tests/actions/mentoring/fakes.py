"""Programmes, places and terms as the search tests need them: few, and like the real ones."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from hypothesis import strategies as st

from actions.content.models import Translations
from actions.content.programmes import Programme
from actions.mentoring.found import Match
from actions.mentoring.levels import levels_of
from actions.mentoring.openness import is_old, open_now
from actions.mentoring.wish import Wish

TODAY = date(2026, 11, 22)

REGIONS = {
    "Uusimaa": ("Helsinki", "Vantaa"),
    "Päijät-Häme": ("Lahti",),
    "Pohjois-Savo": ("Kuopio",),
    "Pohjois-Karjala": ("Joensuu",),
    "Varsinais-Suomi": ("Turku",),
}
NEXT = ({"Uusimaa", "Päijät-Häme"}, {"Pohjois-Savo", "Pohjois-Karjala"})
TOWNS = {town: region for region, towns in REGIONS.items() for town in towns}


class Map:
    """Stands in for Places: five regions, two pairs of neighbours."""

    def nearness(self, wished: str, offered: str) -> str | None:
        ours, theirs = TOWNS.get(wished, wished), TOWNS.get(offered, offered)
        if wished == offered or (ours == theirs and REGIONS.keys() & {wished, offered}):
            return "exact"
        if ours == theirs:
            return "near"
        return "next" if {ours, theirs} in NEXT else None


def _audience(*against: str) -> SimpleNamespace:
    return SimpleNamespace(against=against)


def _field(title: str, *near: str) -> SimpleNamespace:
    return SimpleNamespace(title=Translations(fi=title, sv=title, en=title), near=near)


PLACES = Map()
TAGS = {
    "women": _audience("men"),
    "men": _audience("women"),
    "over_50": _audience("young"),
    "young": _audience("over_50"),
} | {
    tag: _audience()
    for tag in (
        "immigrants", "refugees", "students", "graduates", "alumni", "job_seekers",
        "entrepreneurs", "members_only", "artists", "researchers", "spouses",
        "specialists",
    )
}  # fmt: skip
TERMS: Any = SimpleNamespace(
    settings=SimpleNamespace(old_after_years=3),
    audiences=TAGS,
    fields={
        "it": _field("software", "engineering"),
        "engineering": _field("machines"),
        "law": _field("justice"),
        "arts": _field("paintings"),
    },
)


def programme(**facts: Any) -> Programme:
    """Return a mentoring programme for anybody, anywhere, of which little else is known."""
    same = dict.fromkeys(("fi", "sv", "en"), "About people.")
    if facts.get("status") == "ended":
        facts["ended"] = same
    return Programme.model_validate(
        {
            "name": {"en": "A programme"},
            "organiser": {"en": "Somebody"},
            "kind": "mentoring",
            "summary": same,
            "status": "recurring",
            "evidence": [{"seen": "undated", "shows": "that it is there"}],
            "checked_on": "2026-01-01",
            "last_known_active": 2025,
            "confidence": "high",
            **facts,
        }
    )


def match(key: str, wish: Wish, one: Programme, today: date = TODAY) -> Match:
    """Return a programme and how it meets a wish."""
    return Match(
        id=key,
        programme=one,
        levels=levels_of(one, wish, TERMS, PLACES.nearness),
        old=is_old(one, TERMS, today),
        open_now=open_now(one, today),
    )


CATALOGUE = {
    "circle": programme(
        places=["Uusimaa"], languages=["fi", "sv", "en"], audience=["immigrants", "job_seekers"],
        only_for=[["immigrants", "refugees"]], opens=[1, 8],
    ),
    "land": programme(
        places=["nationwide", "online"], languages=["fi", "en"], cost="free",
        audience=["young", "job_seekers", "immigrants", "students"], only_for=["young"],
    ),
    "sisters": programme(
        places=["nationwide", "online"], languages=["fi"], audience=["immigrants", "women"],
        only_for=["immigrants", "women"], cost="free", status="unclear", last_known_active=2022,
        confidence="medium",
    ),
    "brothers": programme(
        places=["Helsinki"], languages=["fi", "en"], audience=["immigrants", "men"],
        only_for=["immigrants", "men"], status="unclear",
    ),
    "college": programme(
        places=["Turku"], languages=["fi", "en"], audience=["students", "alumni"],
        only_for=["students"], opens=[9, 10],
    ),
    "career": programme(
        places=["Turku"], languages=["en", "sv"], audience=["students", "immigrants"],
        only_for=["students", "immigrants"], last_known_active=2023,
    ),
    "union": programme(
        places=["online"], languages=["fi", "en"], fields=["engineering", "it"],
        audience=["members_only"], only_for=["members_only"], cost="membership", opens=[8, 9],
    ),
    "lawyers": programme(
        languages=["fi"], fields=["law"], audience=["members_only", "students"],
        only_for=["members_only"], cost="membership", last_known_active=2020, confidence="medium",
    ),
    "firms": programme(
        places=["nationwide"], languages=["fi", "en"], audience=["entrepreneurs"],
        only_for=["entrepreneurs"], status="unclear", last_known_active=None,
    ),
    "studio": programme(
        languages=["en"], fields=["arts"], audience=["immigrants", "artists"], cost="free",
        only_for=["immigrants", "artists"], status="unclear", last_known_active=None,
    ),
    "east": programme(
        places=["Joensuu"], languages=["en"], audience=["students", "immigrants"],
        only_for=["students"], opens=[9, 10, 11],
    ),
    "codes": programme(
        kind="network", places=["nationwide", "online"], languages=["fi", "en"], fields=["it"],
        audience=["women"], only_for=["women"], cost="free", always_open=True,
    ),
    "peers": programme(
        kind="peer", places=["Uusimaa"], languages=["fi"], audience=["immigrants", "women"],
        only_for=["immigrants", "women"],
    ),
    "list": programme(kind="listing", places=["online"], languages=["en"], cost="free"),
    "gone": programme(
        status="ended", places=["Helsinki"], languages=["en"], audience=["immigrants"]
    ),
}  # fmt: skip

ORGANISERS = ("Turun yliopisto", "Aalto-yliopisto", "Turun yliopisto ja Åbo Akademi", "Loimu")

_places = st.sampled_from([*TOWNS, *REGIONS])
_languages = st.sampled_from(["fi", "sv", "en"])
_fields, _tags = st.sampled_from(list(TERMS.fields)), st.sampled_from(list(TAGS))


def _some(values: st.SearchStrategy[str], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=most, unique=True).map(tuple)


wishes = st.builds(
    Wish,
    place=st.none() | _places,
    everywhere=st.booleans(),
    online=st.booleans(),
    languages=_some(st.sampled_from(["fi", "sv", "en", "ru"])),
    fields=_some(_fields),
    audiences=_some(_tags, 3),
    not_audiences=_some(_tags),
    organisers=_some(st.sampled_from(ORGANISERS)),
    free=st.booleans(),
)
programmes = st.builds(
    programme,
    organiser=st.sampled_from(ORGANISERS).map(lambda name: {"fi": name}),
    kind=st.sampled_from(["mentoring", "matching", "peer", "coaching", "network", "listing"]),
    places=_some(_places | st.sampled_from(["nationwide", "online"])),
    languages=_some(_languages),
    fields=_some(_fields),
    audience=_some(_tags, 3),
    only_for=st.lists(_tags | st.lists(_tags, min_size=1, max_size=2), max_size=2),
    cost=st.sampled_from(["free", "membership", "unknown"]),
    opens=st.lists(st.integers(1, 12), max_size=2),
    always_open=st.booleans(),
    status=st.sampled_from(["recurring", "project", "unclear", "ended"]),
    ends=st.none() | st.sampled_from(["2025-02-28", "2027-02-28"]),
    last_known_active=st.none() | st.integers(2018, 2026),
    confidence=st.sampled_from(["high", "medium", "low"]),
)
catalogues = st.lists(programmes, max_size=8).map(
    lambda some: {f"p{number}": each for number, each in enumerate(some)}
)
