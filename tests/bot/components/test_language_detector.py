"""When a conversation changes its language, and when it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message

from bot.components.language_detector import LanguageDetector, _most_likely

LANGUAGES = ("fi", "sv", "en")
DETECTOR = LanguageDetector(LanguageDetector.get_default_config())
in_every_language = pytest.mark.parametrize("known", LANGUAGES)


@in_every_language
@pytest.mark.parametrize(
    "text",
    [
        *("ok", "OK!", "tack", "moi", "kiitos", "hej", "hi", "joo", "nej", "yes", "no", "super"),
        *("ok tack", "hej då", "thank you", "moi moi", "ei kiitos", "no thanks"),
        *("", " ", "?", "👍", "🙂🙂🙂", "12345", "045 123 4567", "a", "..."),
    ],
)
def test_short_words_never_change_the_language(known, text):
    assert DETECTOR.detect(text, known) == known


CLEAR = {
    "fi": [
        "Miten löydän mentorin?",
        "en uskalla ottaa yhteyttä",
        "Miten kirjoitan LinkedIn-kutsun?",
        "voitko antaa lisää vinkkejä",
        "Mistä aloitan verkostoitumisen, kun lähden nollasta?",
    ],
    "sv": [
        "Hur hittar jag en mentor i Finland?",
        "kan du ge mig fler råd",
        "Hur skriver jag en inbjudan på LinkedIn?",
        "Jag känner ingen inom min bransch",
        "Jag har tankar på att ta mitt liv.",
    ],
    "en": [
        "How do I write a LinkedIn invitation?",
        "I don't know anyone in Finland",
        "What happens to the information I type here?",
        "How can I build a professional network after moving to Finland?",
        "I am too shy to talk to strangers at events",
    ],
}


# A long noun, a town or a name of another language, in a sentence that is built in this one.
BORROWED = {
    "fi": ["mikä on networking event", "missä järjestetään career day"],
    "sv": [
        "vad är en yrkesläroanstalt på finska, ammattikorkeakoulu",
        "jag har inget kvar av min ansiosidonnainen",
        "hur går ett rekrytointitapahtuma till",
        "vi bor på landet i Äänekoski",
    ],
    "en": [
        "what does hakemuspohja mean",
        "we live near Äänekoski",
        "is there some vertaistukiryhmä for me",
        "they told me to ask from my omavalmentaja",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in BORROWED.items() for text in texts]
)
def test_a_borrowed_noun_does_not_change_the_language(language, text):
    assert DETECTOR.detect(text, language) == language


@in_every_language
@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in CLEAR.items() for text in texts]
)
def test_a_clear_sentence_sets_the_language(known, language, text):
    assert DETECTOR.detect(text, known) == language


@in_every_language
@pytest.mark.parametrize(
    "text",
    [
        "Anna Virtanen",
        "John Smith",
        "Erik Johansson Karl Andersson",
        "Pekka Virtanen, Liisa Korhonen",
        "Sebastian Lindström, Helsingfors",
        "Helsinki, Espoo, Vantaa",
        "Mohammed Ali Hassan",
    ],
)
def test_names_never_change_the_language(known, text):
    assert DETECTOR.detect(text, known) == known


@in_every_language
@pytest.mark.parametrize(
    "text",
    [
        "LinkedIn Facebook Twitter Instagram",
        "https://www.linkedin.com/in/someone/about-this-person",
        "anna.the.person@example.com",
        "CV ok HR",
    ],
)
def test_product_words_and_addresses_never_change_the_language(known, text):
    assert DETECTOR.detect(text, known) == known


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ("fi", "small talk ja networking on vaikeeta"),
        ("fi", "mitä on networking event Helsinki"),
        ("sv", "jag vet inte hur man small talkar på networking events"),
    ],
)
def test_borrowed_words_do_not_change_the_language(known, text):
    assert DETECTOR.detect(text, known) == known


@in_every_language
@pytest.mark.parametrize(
    "payload",
    ["/getting_started", '/switch_language{"language": "en"}', "/what_is_networking_and_why"],
)
def test_a_payload_never_changes_the_language(known, payload):
    message = Message({"text": payload, "metadata": {"language": known}})
    DETECTOR.process([message])
    assert message.get("language") == known


@pytest.mark.parametrize(
    ("text", "language"),
    [("hej", "sv"), ("hello there", "en"), ("moi", "fi"), ("ok", "fi"), ("", "fi"), ("🙂", "fi")],
)
def test_where_nothing_is_known_the_first_words_decide_else_finnish(text, language):
    assert DETECTOR.detect(text, None) == language


@pytest.mark.parametrize("metadata", [None, {}, {"language": None}, {"language": "de"}])
def test_a_message_without_a_language_of_ours_is_read_by_itself(metadata):
    message = Message({"text": "Hur hittar jag en mentor?", "metadata": metadata})
    DETECTOR.process([message])
    assert message.get("language") == "sv"
    assert "language" in message.as_dict(only_output_properties=True)


@given(st.text(max_size=60), st.sampled_from([*LANGUAGES, None]))
def test_any_text_is_in_a_language_of_ours(text, known):
    assert DETECTOR.detect(text, known) in LANGUAGES


@given(
    st.fixed_dictionaries({code: st.floats(0, 1) for code in LANGUAGES}), st.sampled_from(LANGUAGES)
)
def test_a_stronger_prior_never_drives_the_known_language_out(confidences, known):
    weak, strong = (
        _most_likely(confidences, known=known, prior_odds=odds, minimum=0.5) for odds in (2.0, 8.0)
    )
    if weak == known:
        assert strong == known


FOREIGN = [
    "Как найти наставника в Хельсинки?",
    "Як мені почати знайомитися з людьми?",
    "كيف أكتب دعوة على لينكد إن",
    "kuidas ma saan oma alal tutvusi luua",
    "sideen ku heli karaa lataliye shaqo halkan",
    "cómo puedo conocer gente de mi sector aquí",
    "wie schreibe ich eine Einladung auf LinkedIn",
    "comment garder le contact avec mes anciens collègues",
]


@in_every_language
@pytest.mark.parametrize("text", FOREIGN)
def test_a_foreign_sentence_is_noticed_and_never_changes_the_language(known, text):
    assert DETECTOR.is_foreign(text)
    assert DETECTOR.detect(text, known) == known


@pytest.mark.parametrize("text", [text for texts in CLEAR.values() for text in texts])
def test_a_sentence_in_one_of_the_bots_languages_is_not_foreign(text):
    assert not DETECTOR.is_foreign(text)


@pytest.mark.parametrize("text", ["mite mä alotan ku en tunne ketää", "ja känner int nån här alls"])
def test_colloquial_writing_is_not_foreign(text):
    assert not DETECTOR.is_foreign(text)
