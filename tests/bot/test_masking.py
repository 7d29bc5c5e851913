"""Personal data is hidden before anything is stored, and nothing else is touched."""

from __future__ import annotations

import json
import re
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn

from bot.masking import KINDS, MASKS, Masked, mask
from bot.settings import ROOT
from bot.texts import clean

CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
CASES = sorted((ROOT / "tests" / "cases").glob("*/*.jsonl"))

# As typed, with bars between.
FOUND = {
    "identity_code": (
        "131052-308T|131052a308t|131052+308T|131052Y308T|131052–308T|131052\u2010308Т|"
        "131052-3081|321390-123X|13.10.1952-308T|131052308T|900101-1239|１３１０５２－３０８Ｔ|"
        "131052 - 308t|131052-308 T|131052 A308T"
    ),
    "email": (
        "anna.virtanen@gmail.com|anna+työ@firma.fi|anna(at)firma.fi|anna[ät]firma.fi|"
        "ÅSA@ÖMAIL.SE|anna@gmail|anna＠firma.fi|a@xn--fsqu00a.xn--0zwm56d|"
        "anna.virtanen [at] firma (piste) fi|anna at gmail dot com|anna @ gmail.com|"
        "maria ät yahoo piste fi|anna.k at hotmail.com|anna(miukumauku)firma.fi"
    ),
    "phone": (
        "0401234567|040-12345|040.123.4567|(040)1234567|040/1234567|+358(0)401234567|"
        "09-1234567|00358401234567|040_123_4567|+3584012345|０４０１２３４５６７|"
        "0\ufe0f4\ufe0f0\ufe0f1\ufe0f2\ufe0f3\ufe0f4\ufe0f5\ufe0f6\ufe0f7\ufe0f|358401234567|"
        "04012345678901|040 123 4567|+358 40-1234567|(09) 123 456|00358 40 1234567|"
        "050 123 45 67|+46 70 123 45 67|070-123 45 67|+7 (912) 345-67-89|+44 20 7946 0958|"
        "019 123 456|+1 (415) 555-2671|0 4 0 1 2 3 4 5 6 7|040 – 123 4567|"
        "040\u00a0123\u00a04567|040\u200d123\u200d4567|+46 70 12 345 6|0457 123 4567|"
        "020 123 4567"
    ),
    "account": (
        "FI21 1234 5600 0007 85|fi2112345600000785|FI21-1234-5600-0007-85|"
        "DE89 3704 0044 0532 0130 00|FI22 1234 5600 0007 85|GB82 WEST 1234 5698 7654 32"
    ),
    "card": (
        "4111 1111 1111 1111|4111111111111111|5555-5555-5555-4444|4111 1111 1111 1112|"
        "3782 822463 10005"
    ),
}
KEPT = """2019-2021|15.9.2024 klo 10|8-16|2000 merkkiä|Y-tunnus 1234567-8|Y-tunnus 0112038-9|0112038-9
FI12345678|00100 Helsinki|00100-00990|09 2525 0111|0800 123 456|112|116 117|01.02.2024|01-02-2024
1.1.2020-31.12.2021|2024-09-15|100 000-150 000|12 000 €|5 000 000|2015, 2016, 2017|2015 2016 2017
klo 08.00-16.00|8:30–15:00|ISBN 9789511234567|978-951-1-23456-7|24/7|0,64-1,00|asteikolla 0-100 000
https://www.linkedin.com/in/anna-virtanen-12345678|linkedin.com/in/anna-0401234567|medium.com/@name
https://www.google.com/maps/@60.1,24.9|@nokia|3@4.50|klo 12.30 @ messukeskus.fi|10-12.5.2024
I am working at wolt.com|look at gmail.com|they applied at ekonomit.fi|150000-200k|100000-200000
kasvatin myyntiä +10 000 000 €|H2020 2014–2020|/restart{"a": 1}|/connection_request|C++ 17 ja .NET 8
Palkka 3 200,50 €/kk|koodi 12345678901|a@b|2221 2019 2020 2021|•••@•••|50/50|ISO 9001:2015|01 02 2024
Kolmas kerros, ovikoodi 4321|2000-luvulla 15 vuotta|https://duunitori.fi/tyo/kokki-12345678""".replace(
    "\n", "|"
).split("|")


def identity_code(day, sign, number):
    """Return a right code; the check character is the remainder by 31 (DVV)."""
    digits = f"{day:%d%m}{day.year % 100:02}", f"{number:03}"
    return f"{digits[0]}{sign}{digits[1]}{_CHECKS[int(''.join(digits)) % 31]}"


def _spaced(number, sign):
    return sign.join(number[place : place + 4] for place in range(0, len(number), 4))


codes = st.sampled_from(sorted(CENTURIES)).flatmap(
    lambda sign: st.builds(
        identity_code,
        st.dates(date(CENTURIES[sign], 1, 1), date(CENTURIES[sign] + 99, 12, 31)),
        st.just(sign),
        st.integers(2, 999),
    )
)
names = st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=9)
addresses = st.builds("{}.{}@{}.{}".format, names, names, names, st.sampled_from(["fi", "com"]))
phones = st.builds(
    lambda prefix, number, form: form.format(prefix, number[:3], number[3:5], number[5:]),
    st.sampled_from(["040", "044", "045", "046", "050", "041", "+358 40", "00358 50", "+358(0)45"]),
    st.text("0123456789", min_size=7, max_size=7),
    st.sampled_from(["{}{}{}{}", "{} {}{}{}", "{}-{}{}{}", "{} {} {} {}", "{}-{} {}{}"]),
)
bbans = st.text("0123456789", min_size=14, max_size=14)
accounts = st.builds(
    lambda bban, sign: _spaced(f"FI{iban.calc_check_digits('FIxx' + bban)}{bban}", sign),
    bbans,
    st.sampled_from(["", " "]),
)
cards = st.builds(
    lambda digits, sign: _spaced(f"4{digits}{luhn.calc_check_digit('4' + digits)}", sign),
    bbans,
    st.sampled_from(["", " ", "-"]),
)
things = st.one_of(
    st.tuples(st.just("identity_code"), st.one_of(codes, codes.map(str.lower))),
    st.tuples(st.just("email"), addresses),
    st.tuples(st.just("phone"), phones),
    st.tuples(st.just("account"), st.one_of(accounts, accounts.map(str.lower))),
    st.tuples(st.just("card"), cards),
)


def _texts(value):
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "text" and isinstance(each, str):
                yield clean(each)
            else:
                yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _sentences():
    lines = [line for file in CASES for line in file.read_text(encoding="utf-8").splitlines()]
    return [text for line in lines for text in _texts(json.loads(line))]


SENTENCES = _sentences()
# A digit beside a number would be a part of it.
WORDS = [text for text in SENTENCES if not any(sign.isdigit() for sign in text)]


@pytest.mark.parametrize(
    ("kind", "typed"), [(kind, each) for kind, typed in FOUND.items() for each in typed.split("|")]
)
def test_each_kind_is_found_as_people_type_it(kind, typed):
    assert mask(typed) == Masked(MASKS[kind], (kind,))
    told = f"Moi, se on {typed}, kiitos. Mukavaa päivää!"
    assert mask(told).text == f"Moi, se on {MASKS[kind]}, kiitos. Mukavaa päivää!"


@pytest.mark.parametrize("typed", KEPT)
def test_what_only_looks_like_it_stays(typed):
    for text in (typed, f"Hei, {typed} eli näin.", f"({typed})"):
        assert mask(text) == Masked(text, ())


@given(st.sampled_from(WORDS), things, st.sampled_from(WORDS))
def test_what_is_planted_in_a_sentence_is_hidden_and_every_other_character_stays(
    before, thing, after
):
    kind, typed = thing
    assert mask(f"{before} {typed}, {after}") == Masked(f"{before} {MASKS[kind]}, {after}", (kind,))


@given(st.lists(things, min_size=2, max_size=5))
def test_several_things_are_all_hidden(several):
    text = " ja sitten ".join(typed for _, typed in several)
    hidden = mask(text)
    assert hidden.text == " ja sitten ".join(MASKS[kind] for kind, _ in several)
    assert hidden.kinds == tuple(kind for kind in KINDS if kind in dict(several))


not_emails = things.filter(lambda thing: thing[0] != "email")


@settings(max_examples=60)
@given(not_emails, st.sampled_from("\u2060\u200b\u200d\ufe0f\u00ad"), st.data())
def test_full_width_digits_and_what_is_unseen_hide_nothing(thing, unseen, data):
    kind, typed = thing
    wide = "".join(
        chr(ord(sign) + 0xFEE0) if sign.isdigit() and data.draw(st.booleans()) else sign
        for sign in typed
    )
    place = data.draw(st.integers(1, len(wide) - 1))
    assert mask(clean(wide[:place] + unseen + wide[place:])).text == MASKS[kind]


def test_real_questions_are_not_touched():
    assert len(SENTENCES) > 2500
    assert [text for text in SENTENCES if mask(text) != Masked(text, ())] == []


def test_examples_content_and_responses_are_not_touched():
    """What the bot says and teaches may be quoted by users: helplines, years, programmes."""
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "data").rglob("*.yml")]
    # A number that goes on in the next line of the file does so in no message.
    lines = {line for text in texts for line in re.sub(r"(?<=\d)\n +", " ", text).splitlines()}
    assert len(lines) > 20_000
    assert sorted(line for line in lines if mask(line).kinds) == []


AWKWARD = st.sampled_from(
    "0123456789012+-. ()/_,@:\n\u00a0\u200d•–aAeFITxåß٣０Т[]{}"
) | st.sampled_from(
    [" at ", "(at)", ".fi", "gmail", "FI21", "131052", "040", "+358", "www.", "https://", "wa.me/"]
)
hostile = st.lists(st.one_of(AWKWARD, st.characters()), max_size=60).map("".join).map(clean)


@given(hostile)
def test_masking_twice_changes_nothing_more(text):
    once = mask(text)
    assert mask(once.text) == Masked(once.text, ())
    assert bool(once.kinds) == (once.text != text)


@given(hostile, things)
def test_no_surroundings_bring_a_number_back(text, thing):
    kind, typed = thing
    hidden = mask(f"{text}\nja {typed} ja\n{text}")
    assert kind in hidden.kinds
    assert f"ja {typed} ja" not in hidden.text


REPEATED = ["0401234567 ", "0", "1 ", "(0", "+1", "FI21 ", "a@", "a.", "a at ", "a(at)", "a@b."]
REPEATED += [
    "131052-308T ",
    "4111-",
    "0-",
    "00 ",
    "a@b.fi ",
    "www.",
    "15.9.2024 klo 10-12, ",
    "０é",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_no_text_keeps_a_turn_waiting(piece):
    """5 ms for 2,000 characters on a quiet machine; four times that on a busy one."""
    text = (piece * 2000)[:2000]
    assert min(_seconds(text) for _ in range(5)) < 0.02


def test_an_ordinary_message_takes_no_time():
    """0.05 to 0.2 ms on a quiet machine."""
    for text in ("Miten kirjoitan LinkedIn-kutsun?", "Olen kokki, voit soittaa 040 123 4567."):
        mask(text)
        assert min(_seconds(text) for _ in range(20)) < 0.0006


def _seconds(text):
    began = perf_counter()
    mask(text)
    return perf_counter() - began
