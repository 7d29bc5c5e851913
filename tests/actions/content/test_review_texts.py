"""The words of a review: complete in three languages, and filled in without a gap."""

import os
import re

import pytest
import yaml

from actions.content.live_file import LiveFile
from actions.content.loader import ContentInvalidError
from actions.content.review_texts import (
    REVIEW_FILE,
    VARIABLES,
    ReviewFile,
    render_review,
)
from actions.messages.checks import check, worth_saying
from actions.messages.checks_of_privacy import KINDS
from actions.messages.finding import GOOD, TO_MEND, Finding

LANGUAGES = ("fi", "sv", "en")
EXAMPLES = {
    "characters": "230",
    "limit": "200",
    "over": "30",
    "kinds": "identity_code phone health",
    "placeholder": "[nimi]",
    "name": "Annalle",
    "right": "Anna",
    "phrase": "haluaisin lisätä sinut verkostooni",
    "questions": "3",
}


def finding(name: str) -> Finding:
    values = {key: EXAMPLES[key] for key in VARIABLES.get(name, ())}
    return Finding(name, good=name in GOOD, values=values)


@pytest.fixture
def content():
    return yaml.safe_load(REVIEW_FILE.read_text(encoding="utf-8"))


@pytest.fixture
def read(tmp_path):
    def read_changed(content):
        file = tmp_path / "review.yml"
        file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        return LiveFile(file, ReviewFile).current()

    return read_changed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*GOOD, *TO_MEND])
def test_every_finding_reads_well(name, language):
    text = render_review([finding(name)], language)
    item = next(line for line in text.splitlines() if line.startswith("- "))
    assert not re.search(r"[{}]|\s{2}|\s[.,:]|[.!?]{2}|!|—|;", item)
    assert item.endswith((".", "”", "“"))
    assert all(value in item for key, value in finding(name).values.items() if key != "kinds")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_findings_say_the_same(language):
    texts = [render_review([finding(name)], language) for name in (*GOOD, *TO_MEND)]
    assert len(set(texts)) == len(texts)


def test_kinds_are_told_in_words():
    text = render_review([finding("sensitive_data")], "fi")
    assert "henkilötunnus, puhelinnumero ja terveystiedot" in text
    assert "och hälsouppgifterna" in render_review([finding("sensitive_data")], "sv")
    assert all(kind not in text for kind in KINDS)


def test_good_comes_before_what_to_mend():
    text = render_review([finding("fits"), finding("no_name")], "en")
    assert text.index("This works") < text.index("room for") < text.index("even better")
    assert "Here is a version" not in text


def test_a_perfect_message_is_said_to_be_one():
    text = render_review([finding("fits")], "sv", improved=True)
    assert "Jag skulle inte ändra något" in text
    assert text.endswith("du själv berättade.")


def test_a_value_with_braces_is_not_filled_in_again():
    odd = Finding("placeholder", good=False, values={"placeholder": "{name}"})
    assert "{name}" in render_review([odd], "en")


def test_a_real_review():
    draft = "hei annalle, haluaisin lisätä sinut verkostooni. onko teillä töitä"
    text = render_review(worth_saying(check(draft, limit=200, language="fi")), "fi")
    assert "”annalle”" in text
    assert "”Anna”" in text
    assert "haluaisin lisätä sinut verkostooni" in text


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda content: content["good"].pop("fits"), "good: these are missing: fits"),
        (lambda content: content["kinds"].pop("email"), "kinds: these are missing: email"),
        (lambda content: content["good"].update(nice=content["good"]["fits"]), "not known"),
        (lambda content: content["good"]["fits"].update(sv="Bra längd."), "is missing in 'sv'"),
        (
            lambda content: content["to_mend"]["no_name"].update(en="Greet {who}."),
            "{who} in 'en' is never filled in",
        ),
        (lambda content: content["to_mend"]["no_name"].update(en="Greet {name."), "no partner"),
        (lambda content: content["to_mend"]["no_name"].update(en="a" * 300), "at most 220"),
        (lambda content: content["to_mend"]["no_name"].pop("sv"), "missing"),
        (lambda content: content["to_mend"]["no_name"].update(fi="TODO"), "still holds 'TODO'"),
    ],
)
def test_a_mistake_is_told_in_plain_words(content, read, change, problem):
    change(content)
    with pytest.raises(ContentInvalidError) as caught:
        read(content)
    assert problem in str(caught.value.errors[0])


def test_a_broken_change_leaves_the_last_good_texts(content, tmp_path):
    file = tmp_path / "review.yml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    live = LiveFile(file, ReviewFile)
    before = live.current()
    file.write_text("good: [", encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000
    os.utime(file, ns=(later, later))
    assert live.current() is before
