"""The search for a mentor turn by turn, without a classifier: what is asked, and what is left."""

from __future__ import annotations

import pytest

from actions.content.mentoring_choices import choice_buttons, offered_places
from actions.content.mentoring_terms import current_terms
from tests.actions.mentoring.talking import BARE, LANGUAGES, Talk, values_of

PAGE = 3
# Words that stand in any longer text of a language, and in none of another.
COMMON = {
    "fi": {"ja", "on", "ei", "tai", "voit", "haluat", "sinua", "näistä", "missä", "etsin"},
    "sv": {"och", "är", "att", "eller", "du", "som", "för", "vad", "jag", "det"},
    "en": {"the", "and", "is", "or", "you", "can", "of", "for", "which", "where"},
}


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def found(talk):
    """Return a conversation in which a page of programmes has just been shown."""
    return talk().say("etsi mentori Turusta")


def is_in(text: str, language: str) -> bool:
    words = {word.strip(".,?:;*()") for word in text.lower().split()}
    counts = {each: len(words & COMMON[each]) for each in LANGUAGES}
    return counts[language] == max(counts.values()) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_says_nothing_is_asked_where_and_for_whom_and_then_sees_programmes(talk, language):
    conversation = talk(language).say(BARE[language])
    assert conversation.responses == ["utter_search_ask_place"]
    assert conversation.press(place="Turku").responses == ["utter_search_ask_audience"]
    conversation.press(audience="women")
    assert conversation.responses == []
    assert 0 < len(conversation.cards) <= PAGE
    assert conversation.asked == "search_change"
    assert conversation.wish.place == "Turku"
    assert conversation.wish.audiences == ("women",)
    assert conversation.slots["current_topic"] == "find_mentoring"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reply_is_in_the_language_of_the_conversation_and_about_the_search(talk, language):
    conversation, said = talk(language), []
    turns = (
        lambda: conversation.say(BARE[language]),
        lambda: conversation.press(place="Turku"),
        lambda: conversation.press(audience="women"),
        lambda: conversation.press(search="more"),
        lambda: conversation.say("1", "nlu_fallback"),
        lambda: conversation.say("Auroras"),
        lambda: conversation.go('/find_mentoring{"search": "anew"}'),
        lambda: conversation.go('/find_mentoring{"search": "cancel"}'),
    )
    for turn in turns:
        turn()
        assert conversation.messages
        assert set(conversation.topics) == {"find_mentoring"}
        assert set(conversation.languages) == {language}
        said += conversation.texts
    assert [text for text in said if not is_in(text, language)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("etsi mentori Turusta", "fi"),
        ("hitta en mentor på svenska", "sv"),
        ("find a mentor for immigrants", "en"),
        ("mentor in IT", "en"),
        ("ilmainen mentorointiohjelma", "fi"),
        ("haluan mentorin etänä", "fi"),
        ("mentori koko Suomesta", "fi"),
        ("näytä kaikki mentorointiohjelmat", "fi"),
    ],
)
def test_whoever_says_something_sees_programmes_at_once(talk, text, language):
    conversation = talk(language).say(text)
    assert conversation.responses == []
    assert conversation.cards
    assert conversation.asked == "search_change"


def test_a_button_of_the_topic_asks_where_without_tips(talk):
    conversation = talk().go("/find_mentoring")
    assert conversation.responses == ["utter_search_ask_place"]
    assert len(conversation.messages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_about_mentors_is_answered_before_anything_is_asked(talk, library, language):
    text = {
        "fi": "millä sanoilla niitä haetaan?",
        "sv": "vilka ord ska jag använda?",
        "en": "which words do I search with?",
    }[language]
    conversation = talk(language).say(text)
    short = library.advice["find_mentoring"].short.in_language(language)
    assert conversation.texts[0].startswith(short)
    assert conversation.responses == ["utter_search_ask_place"]


def test_the_questions_offer_every_place_and_group_and_a_way_around_them(talk):
    conversation = talk().say(BARE["fi"])
    assert [values_of(each) for each in conversation.payloads] == [
        *({"place": place} for place in offered_places()),
        {"search": "online"},
        {"search": "everywhere"},
    ]
    conversation.press(search="everywhere")
    groups = [tag for tag, each in current_terms().audiences.items() if each.button]
    assert [values_of(each) for each in conversation.payloads] == [
        *({"audience": tag} for tag in groups),
        {"search": "anybody"},
    ]


@pytest.mark.parametrize(
    "place",
    [
        *({"place": each} for each in offered_places()),
        {"search": "online"},
        {"search": "everywhere"},
    ],
)
@pytest.mark.parametrize("audience", [{"audience": "students"}, {"search": "anybody"}])
def test_every_button_of_the_two_questions_leads_to_programmes(talk, place, audience):
    conversation = talk().say(BARE["fi"]).press(**place)
    assert conversation.asked == "search_audience"
    conversation.press(**audience)
    assert conversation.cards
    assert conversation.wish.place == place.get("place")
    assert conversation.wish.online is (place == {"search": "online"})
    assert conversation.wish.audiences == tuple(
        audience[key] for key in audience if key != "search"
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "ei väliä"), ("sv", "spelar ingen roll"), ("en", "doesn't matter")],
)
def test_what_does_not_matter_is_not_asked_again(talk, language, text):
    conversation = talk(language).say(BARE[language]).say(text, "nlu_fallback")
    assert conversation.responses == ["utter_search_ask_audience"]
    conversation.say(text, "nlu_fallback")
    assert len(conversation.cards) == PAGE
    assert (conversation.wish.place, conversation.wish.audiences) == (None, ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choice", ["online", "everywhere", "anybody", "all", "anew", "cancel"])
def test_the_words_of_a_button_do_what_the_button_does(talk, language, choice):
    (button,) = choice_buttons([choice], language)
    asked = talk(language).say(BARE[language])
    pressed = Talk(asked.run_action, dict(asked.slots)).go(button["payload"])
    typed = Talk(asked.run_action, dict(asked.slots)).say(f"{button['title']}!", "nlu_fallback")
    assert not typed.rejected
    assert (typed.slots, typed.texts) == (pressed.slots, pressed.texts)


@pytest.mark.parametrize("turns", [0, 1, 2])
@pytest.mark.parametrize(
    "how", ['/find_mentoring{"search": "cancel"}', "ei kiitos", "lopeta haku", "en halua mentoria"]
)
def test_giving_up_leaves_nothing_of_the_search(talk, turns, how):
    conversation = talk().say(BARE["fi"])
    for choice in ({"place": "Oulu"}, {"audience": "students"})[:turns]:
        conversation.press(**choice)
    _ = conversation.go(how) if how.startswith("/") else conversation.say(how, "cancel")
    assert conversation.responses == ["utter_search_cancelled"]
    assert conversation.slots["mentoring_search"] is None
    assert conversation.asked is None


def test_beginning_anew_forgets_and_asks_where(found):
    found.say("naisille", "nlu_fallback").say("aloita haku alusta", "nlu_fallback")
    assert found.responses == ["utter_search_ask_place"]
    assert not found.wish
    assert found.shown == []


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        ("fi", "Tanpere", "Tampere"),
        ("sv", "Uleåbårg", "Uleåborg"),
        ("en", "Jyvaskyle", "Jyväskylä"),
    ],
)
def test_a_misspelt_town_is_asked_about_and_may_be_chosen(talk, language, typed, title):
    conversation = talk(language).say(BARE[language]).say(typed, "nlu_fallback")
    assert conversation.responses == ["utter_search_which_place"]
    assert conversation.asked == "search_place"
    key = {"Uleåborg": "Oulu"}.get(title, title)
    assert conversation.payloads[0] == f'/find_mentoring{{"place": "{key}"}}'
    assert conversation.press(place=key).asked == "search_audience"


@pytest.mark.parametrize(
    ("typed", "intent"), [("kyllä", "affirm"), ("qwxyz", "nlu_fallback"), ("Tanpere", "events")]
)
def test_what_is_no_misspelt_town_is_left_to_the_rules(talk, typed, intent):
    assert talk().say(BARE["fi"]).say(typed, intent).rejected
