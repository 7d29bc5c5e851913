"""What does not belong into a message to somebody one hardly knows; it is named, never repeated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.checks import check, worth_saying

KINDS = [
    ("fi", "Hei Anna, hetuni on 010190-123A.", "identity_code"),
    ("fi", "Hei Anna, tunnus 010101B123C jos tarvitset.", "identity_code"),
    ("sv", "Min personbeteckning är 311299+999Y.", "identity_code"),
    ("fi", "Passini numero on FX7654321, jos tarvitset.", "document_number"),
    ("fi", "Oleskelulupani nro on 12345678.", "document_number"),
    ("sv", "Mitt passnummer är AB1234567.", "document_number"),
    ("sv", "Numret på mitt körkort: körkort nr 7654321.", "document_number"),
    ("en", "My passport is PK 7654321.", "document_number"),
    ("en", "residence permit number A12345678", "document_number"),
    ("fi", "Soita minulle 040 555 1234.", "phone"),
    ("fi", "numero on 0405551234", "phone"),
    ("en", "Call me at +358 40 555 1234.", "phone"),
    ("sv", "Ring mig 09-123 4567.", "phone"),
    ("en", "My e-mail is omar.h@example.com.", "email"),
    ("fi", "Tilini on FI21 1234 5600 0007 85.", "bank_account"),
    ("fi", "Hei Anna, olen masentunut ja väsynyt.", "health"),
    ("fi", "olen ollut pitkään sairauslomalla", "health"),
    ("fi", "Minulla on diabetes.", "health"),
    ("fi", "Jäin pois töistä raskauden takia.", "health"),
    ("sv", "Jag är gravid och söker jobb.", "health"),
    ("sv", "Jag blev uppsagd på grund av min graviditet.", "health"),
    ("sv", "Jag har varit sjukskriven i ett år.", "health"),
    ("en", "I have diabetes and need work.", "health"),
    ("en", "I was on sick leave because of depression.", "health"),
    ("fi", "Olen yksinhuoltaja ja tarvitsen työtä.", "family"),
    ("fi", "Avioeroni jälkeen etsin uutta.", "family"),
    ("sv", "Jag är ensamstående med tre barn.", "family"),
    ("en", "I am a single mother of three kids.", "family"),
    ("fi", "Olen ammattiliiton jäsen.", "trade_union"),
    ("sv", "Jag är medlem i facket.", "trade_union"),
    ("en", "I am a member of a trade union.", "trade_union"),
    ("fi", "Olen muslimi ja etsin työtä.", "religion"),
    ("sv", "Jag är troende kristen.", "religion"),
    ("en", "I'm a Christian and a hard worker.", "religion"),
]
NONE = [
    ("fi", "Hei Anna, olen diabeteshoitaja ja tapasimme messuilla."),
    ("fi", "Olen mielenterveyshoitaja. Työskentelen vuosina 2019-2023 ja 2024."),
    ("fi", "Tapasimme 1.2.2026 messuilla, osasto 204."),
    ("fi", "Palkka oli 3000 euroa vuonna 2021."),
    ("fi", "Olen lastentarhanopettaja, ja lapset ovat työni."),
    ("fi", "Terveiset perheellesi!"),
    ("fi", "Minulla on hygieniapassi ja ajokortti, kurssi 123456."),
    ("en", "I have a hygiene passport and ten years of work, 2014-2024."),
    ("en", "Our project had the number AB1234567."),
    ("sv", "Jag är sjukskötare och arbetar med cancerpatienter."),
    ("sv", "Jag heter Christian och vi träffades 2024."),
    ("en", "I am a nurse and I have worked with diabetes patients."),
    ("en", "I am Christian Smith, we met at the fair in 2024."),
    ("en", "I study data science at the Student Union house."),
]
SECRETS = st.sampled_from(
    [
        "010190-123A",
        "010101B123C",
        "311299+999Y",
        "0405551234",
        "+358 40 555 1234",
        "omar.h@example.com",
        "FI21 1234 5600 0007 85",
        "olen masentunut",
        "jag är gravid",
        "i have diabetes",
        "yksinhuoltaja",
    ]
)
AROUND = st.sampled_from(
    ["Hei {}", "Hei [{}], moi", "{}, hei!", "hi {} there", "Hei Anna, {}.", "<{}>", "Dear {},"]
)


def kinds(draft, language):
    found = {each.id: each for each in check(draft, limit=300, language=language)}
    return (
        set(found["sensitive_data"].values["kinds"].split()) if "sensitive_data" in found else set()
    )


@pytest.mark.parametrize(("language", "draft", "kind"), KINDS)
def test_names_the_kind(language, draft, kind):
    assert kinds(draft, language) == {kind}


@pytest.mark.parametrize(("language", "draft"), NONE)
def test_stays_quiet(language, draft):
    assert kinds(draft, language) == set()


def test_names_each_kind_once():
    draft = "Soita 0405551234 tai 0505551234, hetu 010190-123A."
    assert kinds(draft, "fi") == {"identity_code", "phone"}


@given(SECRETS, AROUND, st.sampled_from(["fi", "sv", "en"]), st.text(max_size=40))
def test_never_repeats_what_is_sensitive(secret, around, language, more):
    for found in check(around.format(secret) + more, limit=200, language=language):
        for value in found.values.values():
            assert secret.lower() not in value.lower()
            assert "@" not in value


@given(st.text(max_size=300), st.sampled_from(["fi", "sv", "en"]), st.text(max_size=20))
def test_takes_any_text(text, language, recipient):
    findings = check(text, limit=200, language=language, recipient=recipient or None)
    shown = worth_saying(findings)
    assert all(each in findings for each in shown)
    assert sum(each.good for each in shown) <= 3
    assert sum(not each.good for each in shown) <= 4
