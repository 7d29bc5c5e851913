"""Whether a message asks the bot something, or answers it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.hearing.questions import asks

QUESTIONS = [
    ("fi", "mikä tää mentori on"),
    ("fi", "miks tätä kysytään"),
    ("fi", "mistä sä tiedät nää"),
    ("fi", "onko ok jos en kerro"),
    ("fi", "Mitä tarkoitat?"),
    ("fi", "miksi minun pitää kertoa se"),
    ("fi", "voinko jättää nimen pois"),
    ("fi", "pitääkö mun sanoa nimi"),
    ("fi", "onks pakko vastata"),
    ("fi", "saaks tän tehä myöhemmin"),
    ("fi", "ei kai tää tallennu mihinkään?"),
    ("fi", "hei mut mihin nää tiedot menee"),
    ("fi", "no mitä siihen kannattaa laittaa"),
    ("fi", "tallentuuko tämä johonkin"),
    ("fi", "mika on premium"),
    ("fi", "Anna Virtaselle. Mutta miksi kysyt?"),
    ("fi", "kuka sen näkee"),
    ("fi", "siis mitä"),
    ("fi", "kerro mikä mentori on"),
    ("fi", "en ymmärrä mitä tarkoitat"),
    ("fi", "kannattaako rekrytoijalle kirjoittaa ollenkaan"),
    ("fi", "paljonko se maksaa"),
    ("sv", "vad är en mentor"),
    ("sv", "varför frågar du det"),
    ("sv", "måste jag svara"),
    ("sv", "är det ok om jag inte berättar"),
    ("sv", "hur funkar det här"),
    ("sv", "va menar du"),
    ("sv", "kan man skriva till en rekryterare"),
    ("sv", "sparas det här någonstans?"),
    ("sv", "vem ser mitt meddelande"),
    ("sv", "får du veta mitt namn"),
    ("en", "what is a mentor"),
    ("en", "why do you ask"),
    ("en", "why you need this"),
    ("en", "do I have to answer"),
    ("en", "is it ok if I don't tell"),
    ("en", "how long can it be"),
    ("en", "who will see this"),
    ("en", "what do you mean"),
    ("en", "whats premium"),
    ("en", "ok but where does this go"),
    ("en", "are you saving my data?"),
    ("en", "tell me what a mentor does"),
    ("en", "should I write to a stranger"),
]
ANSWERS = [
    ("fi", "haluan kuulla miten hän pääsi alalle"),
    ("fi", "kirjoittaisitko sen englanniksi?"),
    ("fi", "voitko lyhentää sitä?"),
    ("fi", "teetkö toisen version?"),
    ("fi", "saisinko rennomman version?"),
    ("fi", "miten hän pääsi alalle"),
    ("fi", "mitä hän tekee Woltilla"),
    ("fi", "kiinnostaa miten siellä rekrytoidaan"),
    ("fi", "en tiedä missä tavattiin"),
    ("fi", "en muista kuka meidät esitteli"),
    ("fi", "Mikko"),
    ("fi", "marko"),
    ("fi", "Sisko Mäkelä"),
    ("fi", "joko Anna tai Hanna"),
    ("fi", "melko hyvä tuttu"),
    ("fi", "tapasimme Slushissa, mikä oli kivaa"),
    ("fi", "ihan mikä vaan"),
    ("fi", "kuka vaan"),
    ("fi", "verkkokurssilla"),
    ("fi", "mä oon kokki ja haluaisin tietää mitä he etsivät"),
    ("fi", "voitko lisätä että olen insinööri?"),
    ("fi", "voisitko kirjoittaa kutsun Annalle?"),
    ("fi", "https://example.org/?a=1"),
    ("fi", "Anna?"),
    ("sv", "jag undrar hur hon hamnade där"),
    ("sv", "kan du göra den kortare?"),
    ("sv", "hur hon blev chef"),
    ("sv", "när jag jobbade på Nokia"),
    ("sv", "vem som helst"),
    ("sv", "var på mässan i Åbo"),
    ("sv", "jag vill höra vad han gör"),
    ("sv", "skriver du den på finska?"),
    ("sv", "vi sågs på Slush"),
    ("en", "can you make it shorter?"),
    ("en", "could you write it in Finnish?"),
    ("en", "I wonder how she ended up there"),
    ("en", "how he got into the field"),
    ("en", "what she does at Wolt"),
    ("en", "when I worked at Nokia we were in the same team"),
    ("en", "I'd like to know what her days look like"),
    ("en", "is a recruiter"),
    ("en", "was at nokia with me"),
    ("en", "Will Smith"),
    ("en", "whatever"),
    ("en", "could you write an invite to Anna?"),
    ("en", "I don't know where we met"),
]


@pytest.mark.parametrize(("language", "text"), QUESTIONS)
def test_a_question_to_the_bot_is_heard(language, text):
    assert asks(text, language)


@pytest.mark.parametrize(("language", "text"), ANSWERS)
def test_an_answer_or_a_command_is_no_question(language, text):
    assert not asks(text, language)


@given(text=st.text(max_size=80), language=st.sampled_from(["fi", "sv", "en"]))
def test_any_text_is_read_without_error(text, language):
    assert asks(text, language) in {True, False}


@given(text=st.text(alphabet="?!. \n…-", max_size=20))
def test_signs_alone_ask_nothing(text):
    assert not asks(text, "fi")
