"""What the user says of themselves, in all the ways in which it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import Myself
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.said import Said

# Language, what is said, and what it tells: text, term, stage.
SAID = [
    ("fi", "olen datainsinööri", ("datainsinööri", "data_engineer", None)),
    (
        "fi",
        "Kirjoita kutsu Anna Virtaselle, tapasimme Slushissa viime viikolla, olen datainsinööri ja haluan kuulla hänen työstään Woltilla",
        ("datainsinööri", "data_engineer", None),
    ),
    (
        "fi",
        "olen datainsinööri haluan kuulla hänen työstään",
        ("datainsinööri", "data_engineer", None),
    ),
    (
        "fi",
        "mä oon vastavalmistunu rakennusinsinööri",
        ("vastavalmistunut rakennusinsinööri", "civil_engineer", "graduate"),
    ),
    (
        "fi",
        "Olen itse vastavalmistunut rakennusinsinööri",
        ("vastavalmistunut rakennusinsinööri", "civil_engineer", "graduate"),
    ),
    ("fi", "opiskelen sairaanhoitajaksi", ("sairaanhoitajaopiskelija", "nurse", "student")),
    (
        "fi",
        "opiskelen laureassa sairaanhoitajaksi",
        ("sairaanhoitajaopiskelija", "nurse", "student"),
    ),
    ("fi", "työskentelen kokkina", ("kokki", "cook", None)),
    ("fi", "tyoskentelen kokkina ravintolassa", ("kokki", "cook", None)),
    ("fi", "teen töitä siivoojana", ("siivooja", "cleaner", None)),
    ("fi", "oon töissä myyjänä prismassa", ("myyjä", "shop_assistant", None)),
    ("fi", "toimin opettajana ja tapasin hänet kurssilla", ("opettaja", "teacher", None)),
    ("fi", "10 vuotta myyntiä tehnyt", ("myynnin ammattilainen", None, "experienced")),
    ("fi", "olen tehnyt myyntiä kymmenen vuotta", ("myynnin ammattilainen", None, "experienced")),
    ("fi", "oon työtön kokki", ("kokki", "cook", "job_seeker")),
    ("fi", "etsin töitä", ("työnhakija", None, "job_seeker")),
    ("fi", "oon työttömänä nyt ja tapasin hänet messuilla", ("työnhakija", None, "job_seeker")),
    (
        "fi",
        "olen entinen opettaja, nyt koodari",
        ("koodari", "software_developer", "career_changer"),
    ),
    ("fi", "vaihdan alaa", ("alanvaihtaja", None, "career_changer")),
    ("fi", "olen ammatiltani sähköasentaja", ("sähköasentaja", "electrician", None)),
    ("fi", "ammattini on kirjanpitäjä", ("kirjanpitäjä", "accountant", None)),
    ("fi", "minä olla kokki", ("kokki", "cook", None)),
    ("fi", "mina olen insinoori", ("insinööri", "engineer", None)),
    (
        "fi",
        "olen lahihoitaja ja haluan kysyä hänen työstään",
        ("lähihoitaja", "practical_nurse", None),
    ),
    ("fi", "oon syyrialainen koodari", ("syyrialainen koodari", "software_developer", None)),
    ("fi", "olen matematiikan opettaja espoosta", ("matematiikan opettaja", "teacher", None)),
    (
        "fi",
        "nähtiin slushissa, oon junnu koodari helsingistä",
        ("junnu koodari", "software_developer", None),
    ),
    ("fi", "olen siivooja mutta haluan kokiksi", ("siivooja", "cleaner", None)),
    ("fi", "valmistuin juuri insinööriksi", ("vastavalmistunut insinööri", "engineer", "graduate")),
    ("fi", "valmistuin keväällä", ("vastavalmistunut", None, "graduate")),
    ("fi", "olen vasta valmistunut", ("vastavalmistunut", None, "graduate")),
    ("fi", "oon kans opiskelija", ("opiskelija", None, "student")),
    ("fi", "opiskelen hänen kanssaan samassa koulussa", ("opiskelija", None, "student")),
    (
        "fi",
        "olen kokenut projektipäällikkö",
        ("kokenut projektipäällikkö", "project_manager", "experienced"),
    ),
    ("fi", "olen it-alalla", ("IT-alan ammattilainen", None, None)),
    ("sv", "jag är nyutexaminerad", ("nyutexaminerad", None, "graduate")),
    (
        "sv",
        "jag är en nyutexaminerad byggnadsingenjör",
        ("nyutexaminerad byggnadsingenjör", "civil_engineer", "graduate"),
    ),
    ("sv", "jag jobbar som lärare", ("lärare", "teacher", None)),
    ("sv", "ja e kock å vill höra om hans jobb", ("kock", "cook", None)),
    ("sv", "jag är en sjukskötare", ("sjukskötare", "nurse", None)),
    ("sv", "jag är larare", ("lärare", "teacher", None)),
    ("sv", "jag jobba städare", ("städare", "cleaner", None)),
    (
        "sv",
        "vi träffades på slush, jag är dataingenjör och vill höra om hennes jobb",
        ("dataingenjör", "data_engineer", None),
    ),
    ("sv", "jag studerar till sjukskötare", ("blivande sjukskötare", "nurse", "student")),
    ("sv", "jag är studerande", ("studerande", None, "student")),
    ("sv", "jag studerar juridik", ("studerande inom juridik", None, "student")),
    ("sv", "jag är arbetslös kock", ("kock", "cook", "job_seeker")),
    ("sv", "jag söker jobb", ("arbetssökande", None, "job_seeker")),
    ("sv", "jag byter bransch", ("branschbytare", None, "career_changer")),
    ("sv", "jag är ingenjör från Indien", ("ingenjör från Indien", "engineer", None)),
    ("sv", "är själv nyutexaminerad ingenjör", ("nyutexaminerad ingenjör", "engineer", "graduate")),
    (
        "sv",
        "jag har jobbat 10 år med försäljning",
        ("yrkesperson inom försäljning", None, "experienced"),
    ),
    ("en", "I work as a nurse", ("nurse", "nurse", None)),
    ("en", "im working as a cook in helsinki", ("cook", "cook", None)),
    (
        "en",
        "I'm a recent graduate in data science",
        ("recent graduate in data science", None, "graduate"),
    ),
    (
        "en",
        "I'm a software dev from Syria",
        ("software dev from Syria", "software_developer", None),
    ),
    ("en", "i am engineer in my country", ("engineer", "engineer", None)),
    (
        "en",
        "we met at slush, im a data engineer and want to hear about her work",
        ("data engineer", "data_engineer", None),
    ),
    ("en", "I am currently a marketing student", ("marketing student", None, "student")),
    ("en", "I study computer science", ("computer science student", None, "student")),
    ("en", "I'm studying to become a nurse", ("future nurse", "nurse", "student")),
    (
        "en",
        "I am a former teacher, now a software developer",
        ("software developer", "software_developer", "career_changer"),
    ),
    ("en", "I'm looking for a job", ("job seeker", None, "job_seeker")),
    ("en", "im unemployed", ("job seeker", None, "job_seeker")),
    (
        "en",
        "i have 10 years of experience in marketing",
        ("marketing professional", None, "experienced"),
    ),
    ("en", "I just graduated from Aalto", ("recent graduate", None, "graduate")),
    ("en", "me engineer", ("engineer", "engineer", None)),
    (
        "en",
        "I am an experienced civil engineer who wants to learn",
        ("experienced civil engineer", "civil_engineer", "experienced"),
    ),
    ("en", "I work in marketing", ("marketing professional", None, None)),
]
ANSWERS = [
    ("fi", "koodari", ("koodari", "software_developer", None)),
    ("fi", "sairaanhoitaja, 5v kokemusta", ("sairaanhoitaja", "nurse", "experienced")),
    ("fi", "Sairaanhoitaja.", ("sairaanhoitaja", "nurse", None)),
    ("fi", "opiskelija", ("opiskelija", None, "student")),
    ("fi", "juuri valmistunut", ("vastavalmistunut", None, "graduate")),
    ("fi", "työtön", ("työnhakija", None, "job_seeker")),
    ("fi", "työtön kokki", ("kokki", "cook", "job_seeker")),
    ("fi", "muutin suomeen vuosi sitten, oon kokki", ("kokki", "cook", "newcomer")),
    ("fi", "entinen opettaja, nyt koodari", ("koodari", "software_developer", "career_changer")),
    ("fi", "kokkina ravintolassa", ("kokki", "cook", None)),
    ("fi", "kauppatieteiden maisteri", ("kauppatieteiden maisteri", "business_graduate", None)),
    (
        "fi",
        "mä oon siis semmonen graafinen suunnittelija",
        ("graafinen suunnittelija", "graphic_designer", None),
    ),
    ("sv", "ingenjör från Indien", ("ingenjör från Indien", "engineer", None)),
    ("sv", "studerande", ("studerande", None, "student")),
    ("sv", "arbetslös", ("arbetssökande", None, "job_seeker")),
    ("sv", "nyexaminerad närvårdare", ("nyutexaminerad närvårdare", "practical_nurse", "graduate")),
    ("en", "between jobs", ("job seeker", None, "job_seeker")),
    ("en", "a nurse", ("nurse", "nurse", None)),
    ("en", "nurse with 5 years of experience", ("nurse", "nurse", "experienced")),
    ("en", "just graduated", ("recent graduate", None, "graduate")),
    ("en", "new in Finland, was a teacher", ("teacher", "teacher", "newcomer")),
]


def _heard(language, text, asked=None):
    return hear_myself(Said(text=text, language=language, asked=asked)).get("about_me")


@pytest.mark.parametrize(("language", "text", "meant"), SAID)
def test_hears_who_the_user_is(language, text, meant):
    words, term, stage = meant
    assert _heard(language, text) == Myself(words, language, term, stage)


@pytest.mark.parametrize(("language", "text", "meant"), ANSWERS)
def test_hears_a_bare_answer(language, text, meant):
    words, term, stage = meant
    assert _heard(language, text, asked="about_me") == Myself(words, language, term, stage)


def test_does_not_take_a_name_for_a_profession():
    person = {"entity": "person", "value": "Ritja", "start": 5, "end": 10}
    said = Said(text="olen ritja", language="fi", asked="about_me", entities=[person])
    assert hear_myself(said) == {}


_WORDS = st.sampled_from(
    [
        "olen",
        "oon",
        "jag",
        "är",
        "i",
        "am",
        "a",
        "kokki",
        "nurse",
        "lärare",
        "työtön",
        "nyt",
        "ja",
        "och",
        "and",
        ",",
        ".",
        "vastavalmistunut",
        "opiskelen",
        "sairaanhoitajaksi",
        "from",
        "Syria",
        "10",
        "vuotta",
        "years",
        "som",
        "as",
        "kokkina",
        "entinen",
        "former",
        "hän",
    ]
)


@given(
    text=st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=20).map(" ".join)),
    language=st.sampled_from(["fi", "sv", "en"]),
    asked=st.sampled_from([None, "about_me", "interest"]),
)
def test_any_text_gives_a_short_phrase_or_nothing(text, language, asked):
    heard = _heard(language, text, asked)
    assert heard is None or (heard.text.strip() == heard.text and 0 < len(heard.text) <= 60)
