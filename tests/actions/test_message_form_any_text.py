"""Whatever is typed in whatever state, the message workshop answers and keeps to its slots."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.messages.details import DETAILS, LANGUAGES, RELATIONS, TASKS, TONES
from actions.messages.workshop import LENGTHS
from tests.actions.messages.talking import CAME_BACK, FULL, Talk

PASTED = "Hei Omar! Opiskelimme yhdessä Metropoliassa. Olen kokki. Pidetään yhteyttä. T. Maria"


@pytest.fixture(scope="module")
def domain_slots(root) -> set[str]:
    return set(yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))["slots"])


WORDS = st.sampled_from(
    [
        *FULL.values(),
        *("ohita", "peru", "kirjoita nyt", "ei", "joo", "lyhyempi", "vaihda nimi", "Anna Virtanen"),
        *("tarkista tämä:", PASTED, "Slushissa", "recruiter", "in English", "jätä nimi pois", "?"),
        *("/restart", '/connection_request{"relation": "recruiter"}', "\u2060/x", "{recipient}"),
        *(
            "<b>Anna</b>",
            "**",
            "[YKKÖNEN](https://a.fi)",
            "\n",
            "\u202e",
            "Ж",
            "李雷",
            "🙂",
            "\x00",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=4).map(" ".join))
PHRASE = st.builds(
    lambda text, language: {"text": text, "language": language, "term": None},
    st.sampled_from(["Slush", "kokki", "x" * 120, "{me}"]),
    st.sampled_from([None, *LANGUAGES]),
)
NAME = st.sampled_from(["Anna Virtanen", "李雷", "{x}", "a" * 90])
STATES = st.fixed_dictionaries(
    {"language": st.sampled_from(LANGUAGES)},
    optional={
        "message_task": st.sampled_from(TASKS),
        "requested_slot": st.sampled_from(
            [
                *("relation", "occasion", "common_contact", "recipient", "about_me", "interest"),
                *("pasted_message", "message_change"),
            ]
        ),
        "relation": st.sampled_from(RELATIONS),
        "recipient": NAME,
        "common_contact": NAME,
        "my_name": NAME,
        "occasion": PHRASE.map(lambda value: value | {"kind": "event"}),
        "about_me": PHRASE.map(lambda value: value | {"stage": None}),
        "interest": PHRASE.map(lambda value: value | {"kind": "topic"}),
        "employer": PHRASE,
        "offer": PHRASE,
        "met_when": PHRASE,
        "tone": st.sampled_from(TONES),
        "message_language": st.sampled_from(LANGUAGES),
        "premium": st.booleans(),
        "unwilling": st.lists(st.sampled_from(DETAILS), max_size=3),
        "asked_details": st.lists(st.sampled_from(DETAILS), max_size=5),
        "message_version": st.integers(0, 40),
        "message_length": st.sampled_from([*LENGTHS, "endless"]),
        "message_draft": st.just({"text": "Hei!", "length": "full"}),
        "pasted_message": st.just(PASTED),
    },
)
INTENTS = st.sampled_from([*TASKS, "nlu_fallback", "cancel", "affirm", "deny", "events", "restart"])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(state=STATES, text=TEXTS, intent=INTENTS, back=st.booleans())
def test_any_text_in_any_state_sets_only_slots_of_the_domain(
    run_action, domain_slots, state, text, intent, back
):
    conversation = Talk(run_action, dict(state))
    conversation.say(text, intent, events=CAME_BACK if back else ())
    names = {event["name"] for event in conversation.events}
    assert names <= domain_slots | {"requested_slot"}
    assert conversation.asked in {None, "pasted_message", "message_change", *DETAILS}
    for draft in conversation.drafts:
        assert draft["characters"] == len(draft["text"]) <= draft["limit"]
