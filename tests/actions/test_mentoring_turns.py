"""What the search for a mentor does with refinements, pages, questions and names."""

from __future__ import annotations

import pytest

from actions.content.programme_files import current_programmes
from actions.mentoring.wish import Wish
from tests.actions.mentoring.talking import BARE, LANGUAGES, Talk

PAGE = 3
PROGRAMMES = current_programmes()
ENDED = sorted(key for key, each in PROGRAMMES.items() if each.status == "ended")
WOMENTO = "womento"


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def found(talk):
    """Return a conversation in which a page of programmes has just been shown."""
    return talk().say("etsi mentori Turusta")


def name_of(key: str, language: str = "fi") -> str:
    return PROGRAMMES[key].name.in_language(language)


@pytest.mark.parametrize(
    ("text", "intent", "changed"),
    [
        ("entä Tampereella?", "nlu_fallback", {"place": "Tampere"}),
        ("naisille", "nlu_fallback", {"audiences": ("women",)}),
        ("englanniksi", "switch_language", {"languages": ("en",)}),
        ("maksuttomia", "nlu_fallback", {"free": True}),
        ("onko etänä?", "out_of_scope", {"online": True}),
        ("entä IT-alalla?", "find_mentoring", {"fields": ("it",)}),
        ("missä tahansa", "nlu_fallback", {"place": None, "everywhere": True}),
        ('/find_mentoring{"search": "online"}', "", {"online": True}),
        ('/find_mentoring{"search": "everywhere"}', "", {"place": None}),
        ('/find_mentoring{"audience": "students"}', "", {"audiences": ("students",)}),
    ],
)
def test_a_refinement_keeps_what_was_said_before_and_shows_at_once(found, text, intent, changed):
    found.say("suomeksi", "nlu_fallback")
    before = found.wish.to_slot()
    assert before == {"place": "Turku", "languages": ("fi",)}
    _ = found.go(text) if text.startswith("/") else found.say(text, intent)
    kept = {name: value for name, value in before.items() if name not in changed}
    said = {name: value for name, value in changed.items() if value}
    assert found.wish.to_slot() == kept | said
    assert found.held["first"] == 1
    assert found.cards


def test_refinements_add_up(found):
    for text in ("naisille", "englanniksi", "maksuttomia"):
        found.say(text, "nlu_fallback")
    assert found.wish == Wish(place="Turku", languages=("en",), audiences=("women",), free=True)


@pytest.mark.parametrize(("language", "text"), [("fi", "kaikki"), ("sv", "alla"), ("en", "all")])
def test_all_widens_to_every_programme(talk, language, text):
    conversation = talk(language).say(BARE[language]).press(place="Oulu").press(audience="women")
    conversation.say(text, "nlu_fallback")
    assert not conversation.wish
    assert len(conversation.cards) == PAGE


@pytest.mark.parametrize("how", ["press", "say"])
def test_paging_shows_each_programme_once_to_the_end_and_then_says_so(talk, how):
    conversation = talk().say("näytä kaikki mentorointiohjelmat")
    seen: list[str] = []
    while conversation.cards:
        assert conversation.held["first"] == len(seen) + 1
        assert f"**{len(seen) + 1}. " in conversation.texts[0]
        seen += [card["id"] for card in conversation.cards]
        assert conversation.shown == seen[-len(conversation.shown) :]
        if not any('"more"' in payload for payload in conversation.payloads):
            break
        _ = (
            conversation.press(search="more")
            if how == "press"
            else conversation.say("lisää", "more")
        )
    assert sorted(seen) == sorted(set(PROGRAMMES) - set(ENDED))
    last = conversation.shown
    for _ in range(2):
        conversation.say("lisää", "more")
        assert conversation.responses == ["utter_search_no_more"]
        assert not any('"more"' in payload for payload in conversation.payloads)
        assert {"/more", "/mentor_message"} <= set(conversation.payloads)
    # What was shown last can still be asked about.
    assert conversation.shown == last
    assert conversation.say("maksaako se?", "nlu_fallback").texts[0].count("- **") == len(last)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "milloin näihin haetaan?"),
        ("fi", "maksaako se?"),
        ("fi", "kuka voi hakea?"),
        ("sv", "vad kostar de?"),
        ("en", "who can apply?"),
        ("en", "how do I apply?"),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "find_mentoring", "out_of_scope"])
def test_a_question_is_answered_for_every_programme_shown(talk, language, text, intent):
    conversation = talk(language).say("Turku mentor").say(text, intent)
    (answer,) = conversation.texts
    for number, key in enumerate(conversation.shown, 1):
        assert f"**{number}. {name_of(key, language)}" in answer
    assert conversation.cards == []
    assert conversation.topics == ["find_mentoring"]
    assert conversation.asked == "search_change"


@pytest.mark.parametrize("text", ["kerro lisää toisesta", "2", "numero 2", "toinen"])
@pytest.mark.parametrize("intent", ["more", "nlu_fallback", "find_mentoring"])
def test_a_number_tells_about_that_programme_and_what_follows_is_about_it(found, text, intent):
    shown = found.shown
    found.say(text, intent)
    assert [card["id"] for card in found.cards] == [shown[1]]
    assert found.held["focus"] == shown[1]
    assert found.shown == shown
    (answer,) = found.say("maksaako se?", "nlu_fallback").texts
    assert answer.count("- **") == 1
    assert f"**2. {name_of(shown[1])}" in answer
    # A new page takes the eye off it.
    assert found.say("lisää", "more").held["focus"] is None
    assert found.held["first"] == PAGE + 1


def test_on_a_later_page_numbers_go_on(found):
    found.say("lisää", "more")
    later = found.shown
    found.say("kerro lisää numerosta 5", "nlu_fallback")
    assert [card["id"] for card in found.cards] == [later[1]]


@pytest.mark.parametrize("intent", ["find_mentoring", "out_of_scope", "more", "events"])
@pytest.mark.parametrize("text", ["kerro Womentosta", "Womento", "paljonko Womento maksaa?"])
def test_a_name_is_told_about_wherever_it_stands(talk, found, text, intent):
    for conversation in (found, talk()):
        conversation.say(text, intent)
        assert "Womento" in conversation.texts[-1]
        assert conversation.shown == [WOMENTO]
        assert conversation.held["focus"] == WOMENTO
        conversation.say("milloin haku on?", "nlu_fallback")
        assert "Womento" in conversation.texts[-1]


def test_after_a_name_more_goes_on_where_the_pages_were(found):
    seen = set(found.shown)
    found.say("kerro Womentosta", "nlu_fallback").say("lisää", "more")
    assert found.held["first"] == PAGE + 1
    assert not seen & set(found.shown)


@pytest.mark.parametrize("ended", ENDED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ended_programme_is_said_to_have_ended_and_others_are_shown(talk, ended, language):
    conversation = talk(language).say(name_of(ended, language), "out_of_scope")
    told, page = conversation.messages
    # Finnish inflects the name: Komeetan.
    names = (name_of(ended, language), *PROGRAMMES[ended].aliases)
    assert any(name[:4].casefold() in told["text"].casefold() for name in names)
    assert not (told["custom"] or {}).get("programmes")
    assert 0 < len(conversation.cards) <= PAGE
    assert not set(ENDED) & set(conversation.shown)
    assert page["custom"]["kind"] == "programmes"
    assert set(conversation.topics) == {"find_mentoring"}
    assert set(conversation.languages) == {language}


def test_what_an_ended_programme_was_for_replaces_nothing_that_was_said(talk):
    conversation = talk().say("etsi mentori Oulusta opiskelijalle").say("Auroras", "nlu_fallback")
    assert conversation.wish.place == "Oulu"
    assert conversation.wish.audiences[0] == "students"


def test_whom_an_ended_programme_was_for_is_not_held_against_the_user(found):
    found.say("Auroras", "nlu_fallback").say("entä Tampereella?", "nlu_fallback")
    assert found.wish == Wish(place="Tampere")


def test_beside_an_ended_programme_the_others_named_are_answered_too(talk):
    conversation = talk().say("milloin Womentoon ja Aurorakseen voi hakea?")
    beside_cards = [
        each["text"] for each in conversation.messages if "programmes" not in each["custom"]
    ]
    assert any("Womento" in text for text in beside_cards)


@pytest.mark.parametrize(
    "action", ["action_decline", "action_clarify_topic", "action_continue_topic"]
)
@pytest.mark.parametrize("name", ["Womento", "JobBuddies", "Auroras", "Mentorisi.fi"])
def test_a_name_outside_the_search_opens_it(run_action, action, name):
    call = {"text": f"kerro lisää: {name}", "intent": "out_of_scope", "language": "fi"}
    result = run_action(action, **call, current_topic="events")
    assert result["responses"] == []
    assert [each["name"] for each in result["events"]] == ["mentoring_form"]
    assert result["events"][0]["event"] == "followup"


@pytest.mark.parametrize(
    "action", ["action_decline", "action_clarify_topic", "action_continue_topic"]
)
def test_an_open_search_is_not_come_back_to_in_the_same_turn(run_action, action):
    call = {"text": "mentori Nokia", "intent": "out_of_scope", "language": "fi"}
    result = run_action(action, **call, current_topic="events", requested_slot="search_change")
    assert result["responses"]
    assert not [each for each in result["events"] if each["event"] == "followup"]


@pytest.mark.parametrize(
    ("action", "response"),
    [("action_decline", "utter_out_of_scope"), ("action_continue_topic", "utter_no_topic_yet")],
)
@pytest.mark.parametrize("text", ["kerro vitsi", "/out_of_scope", "kerro lisää Turusta"])
def test_without_a_name_nothing_opens(run_action, action, response, text):
    result = run_action(action, text=text, intent="out_of_scope", language="fi")
    assert [each["response"] for each in result["responses"]] == [response]
    assert result["events"] == []


@pytest.mark.parametrize("text", ["1", "maksaako se?"])
def test_a_programme_removed_meanwhile_is_answered_with_words(found, text):
    found.slots["mentoring_search"] = {**found.held, "shown": ["gone"], "focus": "gone"}
    found.say(text, "nlu_fallback")
    assert found.rejected or PROGRAMMES.keys() >= {card["id"] for card in found.cards}
    assert all(each.strip() and not each.startswith("\n") for each in found.texts)
