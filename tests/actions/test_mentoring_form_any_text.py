"""Whatever is typed at whatever point, the search for a mentor answers or leaves it to the rules."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.content.mentoring_terms import current_terms
from actions.content.programme_files import current_programmes
from actions.mentoring.wish import Wish
from actions.mentoring_state import ASKED_FOR
from bot.entities.matching import names_in
from tests.actions.mentoring.talking import BARE, CAME_BACK, LANGUAGES, Talk

PAGE = 3
PROGRAMMES = current_programmes()


@pytest.fixture(scope="module")
def domain(root):
    return yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))


WORDS = st.sampled_from(
    [
        *(*BARE.values(), "Turku", "Åbo", "entä Oulussa?", "naisille", "englanniksi", "IT-alalla"),
        *("kaikki", "lisää", "ei väliä", "ei", "joo", "2", "toisesta", "99", "viimeinen", "se"),
        *("maksaako se?", "milloin haetaan?", "Womento", "Auroras", "peruuta", "aloita alusta"),
        *("en ole opiskelija", "doesn't matter", "på distans", "free", "Pariisi", "/restart", "?"),
        *('/find_mentoring{"place": "Turku"}', "\u2060/x", "{name}", "**", "[a](https://a.fi)"),
        *("\n", "\u202e", "Ж", "李雷", "🙂", "\x00", "mentori " * 200),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=4).map(" ".join))
WISHES = st.builds(
    Wish,
    place=st.sampled_from([None, "Turku", "Kuopio", "Uusimaa", "Ahvenanmaa", "of yesterday"]),
    everywhere=st.booleans(),
    online=st.booleans(),
    languages=st.lists(st.sampled_from(["fi", "sv", "en", "so", "xx"]), max_size=2).map(tuple),
    fields=st.lists(st.sampled_from([*current_terms().fields, "gone"]), max_size=2).map(tuple),
    audiences=st.lists(st.sampled_from([*current_terms().audiences]), max_size=3).map(tuple),
    free=st.booleans(),
    text=st.sampled_from([None, "robotit"]),
)
KEYS = st.sampled_from(sorted(PROGRAMMES))
SEARCHES = st.fixed_dictionaries(
    {
        "wish": WISHES.map(lambda wish: json.loads(json.dumps(wish.to_slot()))),
        "asked": st.lists(st.sampled_from(ASKED_FOR[:2]), max_size=2),
        "start": st.none(),
        "shown": st.lists(KEYS, max_size=PAGE, unique=True),
        "first": st.integers(1, 60),
        "focus": st.none() | KEYS,
    }
)
STATES = st.fixed_dictionaries(
    {"language": st.sampled_from(LANGUAGES)},
    optional={
        "mentoring_search": SEARCHES,
        "requested_slot": st.sampled_from([*ASKED_FOR, "recipient", "message_change"]),
        "current_topic": st.sampled_from(["find_mentoring", "events"]),
        "message_task": st.sampled_from(["connection_request", "mentor_message"]),
        "message_draft": st.just({"text": "Hei!", "length": "full"}),
    },
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(state=STATES, text=TEXTS, data=st.data(), back=st.booleans())
def test_any_text_at_any_point_is_left_to_the_rules_or_answered(
    run_action, domain, state, text, data, back
):
    intent = data.draw(st.sampled_from(domain["intents"]))
    conversation = Talk(run_action, dict(state))
    went_on, before = conversation.asked in ASKED_FOR, dict(state)
    back = back and went_on
    # A button brings its own entities.
    names = () if text.strip().startswith("/") else tuple(names_in(text))
    conversation.say(text, intent, events=CAME_BACK if back else (), entities=names)
    if conversation.rejected:
        assert went_on
        assert conversation.slots == before
        return
    assert {each["name"] for each in conversation.events} <= {*domain["slots"], "requested_slot"}
    assert conversation.asked in {None, *ASKED_FOR}
    # Coming back to programmes, nothing is said again.
    assert conversation.messages or back
    assert all(each.strip() for each in conversation.texts)
    assert set(conversation.languages) <= {state["language"]}
    assert set(conversation.topics) - {None} <= {"find_mentoring"}
    if conversation.slots.get("mentoring_search") is not None:
        assert set(conversation.shown) <= set(PROGRAMMES)
        as_kept = conversation.wish.to_slot()
        assert Wish.from_slot(json.loads(json.dumps(as_kept))) == conversation.wish
