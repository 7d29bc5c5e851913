"""A changed Finnish text makes its translations stale until somebody confirms them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.check import check_content, confirm_item
from actions.content.confirmed import TRANSLATED, read_confirmed, write_confirmed
from actions.content.drift import confirm, difference, find_stale, named
from actions.content.findings import Finding
from actions.content.texts import Item, read_items
from tests.actions.content.sample import spoil, write_content

MEETING = "tips/meeting.yml"
KEY = "meeting/tips/two"
KEYS = ("meeting/short", "meeting/tips/one", "meeting/tips/onerous", "writing/short")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small content folder, all translations confirmed."""
    content = write_content(tmp_path / "content")
    confirm_item(content, "ALL")
    return content


def warnings(folder: Path) -> list[Finding]:
    report = check_content(folder)
    assert not report.fails, report.findings
    return report.findings


def stale(folder: Path) -> set[tuple[str, str]]:
    confirmed = read_confirmed(folder, [])
    assert confirmed is not None
    return {(each.item.key, each.language) for each in find_stale(read_items(folder), confirmed)}


def test_a_changed_finnish_text_makes_both_translations_stale_and_shows_what_changed(folder):
    line = spoil(folder, MEETING, "meeting two fi:", "meeting kaksi fi:")
    (found,) = warnings(folder)
    assert (found.severity, found.file, found.key) == ("warning", folder / MEETING, KEY)
    assert found.line == line + 2  # where the first stale translation begins
    assert found.problem.startswith("Swedish and English stale")
    assert "meeting [-two-]{+kaksi+} fi: kysy" in found.problem
    assert found.problem.endswith(f"make confirm ITEM={KEY}")
    assert stale(folder) == {(KEY, "sv"), (KEY, "en")}


def test_confirming_one_language_leaves_the_other(folder):
    spoil(folder, MEETING, "meeting two fi:", "meeting kaksi fi:")
    confirm_item(folder, KEY, ["en"])
    assert stale(folder) == {(KEY, "sv")}
    (found,) = warnings(folder)
    assert found.problem.startswith("Swedish stale")
    assert found.problem.endswith(f"make confirm ITEM={KEY} LANGUAGE=sv")


def test_languages_confirmed_for_different_texts_show_different_changes(folder):
    spoil(folder, MEETING, "meeting two fi:", "meeting kaksi fi:")
    confirm_item(folder, KEY, ["en"])
    spoil(folder, MEETING, "meeting kaksi fi:", "meeting kolme fi:")
    swedish, english = warnings(folder)
    assert "[-two-]{+kolme+}" in swedish.problem
    assert "[-kaksi-]{+kolme+}" in english.problem


@pytest.mark.parametrize(
    ("name", "left"),
    [(KEY, 2), ("meeting/tips", 1), ("meeting/tips/", 1), ("meeting", 0), ("ALL", 0)],
)
def test_confirming_a_topic_or_all_confirms_every_text_of_it(folder, name, left):
    for old in ("meeting two fi:", "meeting three fi:", "meeting easy two fi:"):
        spoil(folder, MEETING, old, f"nyt {old}")
    confirm_item(folder, name)
    assert len({key for key, _ in stale(folder)}) == left


def test_a_title_drifts_as_well(folder):
    spoil(folder, "topics.yml", '"meeting fi"', '"kohtaaminen fi"')
    (found,) = warnings(folder)
    assert (found.key, found.line) == ("meeting/title", 3)


def test_changing_translations_confirms_nothing_and_makes_nothing_stale(folder):
    spoil(folder, MEETING, "meeting three sv:", "meeting tre sv:")
    assert warnings(folder) == []
    spoil(folder, MEETING, "meeting two fi:", "meeting kaksi fi:")
    spoil(folder, MEETING, "meeting two sv:", "meeting två sv:")
    assert stale(folder) == {(KEY, "sv"), (KEY, "en")}


def test_going_back_to_the_confirmed_text_makes_it_right_again(folder):
    spoil(folder, MEETING, "meeting two fi:", "meeting kaksi fi:")
    spoil(folder, MEETING, "meeting kaksi fi:", "meeting two fi:")
    assert warnings(folder) == []


def test_breaking_lines_elsewhere_changes_nothing(folder):
    spoil(folder, MEETING, "meeting two fi:\n      kysy", "meeting\n      two fi: kysy")
    assert warnings(folder) == []


def test_a_new_text_was_never_confirmed(folder):
    spoil(folder, MEETING, "- id: two\n", "- id: second\n")
    spoil(folder, MEETING, "tip: two\n", "tip: second\n")
    spoil(folder, MEETING, "- tip: two\n", "- tip: second\n")
    new = {found.key: found.problem for found in warnings(folder)}
    assert set(new) == {"meeting/tips/second", "meeting/easy/second"}
    assert all(words.startswith("Swedish and English never conf") for words in new.values())


def test_many_new_texts_of_a_topic_share_a_line(folder):
    confirmed = read_confirmed(folder, [])
    write_confirmed(folder, {k: v for k, v in confirmed.items() if not k.startswith("meeting/")})
    (found,) = warnings(folder)
    assert found.key == "meeting"
    assert "Swedish and English never confirmed for 14 texts (meeting/easy, " in found.problem
    assert found.problem.endswith("make confirm ITEM=meeting")


def test_without_the_file_nothing_is_confirmed_which_takes_one_line(folder):
    (folder / "confirmed.yml").unlink()
    (found,) = warnings(folder)
    assert "110 translations to confirm" in found.problem


def test_a_text_that_is_gone_is_dropped_when_something_is_confirmed(folder):
    spoil(folder, MEETING, "- id: two\n", "- id: second\n")
    spoil(folder, MEETING, "tip: two\n", "tip: second\n")
    spoil(folder, MEETING, "- tip: two\n", "- tip: second\n")
    file = folder / "confirmed.yml"
    assert f"\n{KEY}:\n" in file.read_text(encoding="utf-8")
    confirm_item(folder, "writing/short")
    assert f"\n{KEY}:\n" not in file.read_text(encoding="utf-8")


def test_confirming_again_changes_no_line(folder):
    before = (folder / "confirmed.yml").read_bytes()
    confirm_item(folder, "meeting")
    assert (folder / "confirmed.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ("a b c", "a x c", "a [-b-]{+x+} c"),
        ("a b c", "a c", "a [-b-] c"),
        ("a c", "a b c", "a {+b+} c"),
        ("a b", "c d", "[-a b-]{+c d+}"),
        (
            "a b c d e f g h i j k l m n o p",
            "a b c d e f g h i j k l m n x p",
            "... k l m n [-o-]{+x+} p",
        ),
        (
            "x a b c d e f g h i j k l m n o p x",
            "y a b c d e f g h i j k l m n o p y",
            "[-x-]{+y+} a b c d ... m n o p [-x-]{+y+}",
        ),
    ],
)
def test_the_difference_marks_what_went_and_what_came(before, now, shown):
    assert difference(before, now) == shown


words = st.text("abcäö ", min_size=1, max_size=8).map(str.strip).filter(bool)
contents = st.dictionaries(
    st.sampled_from(KEYS), st.fixed_dictionaries({"fi": words, "sv": words, "en": words})
)
memories = st.dictionaries(
    st.sampled_from([*KEYS, "gone/short"]),
    st.dictionaries(st.sampled_from(TRANSLATED), words, min_size=1),
)


def items_of(content: dict[str, dict[str, str]]) -> list[Item]:
    return [
        Item(key, Path("x.yml"), key, texts, dict.fromkeys(texts, 1))
        for key, texts in content.items()
    ]


@given(content=contents, memory=memories)
def test_confirming_all_leaves_nothing_stale_and_nothing_that_is_gone(content, memory):
    items = items_of(content)
    after = confirm(memory, items, named(items, "ALL"))
    assert find_stale(items, after) == []
    assert set(after) == set(content)


@given(
    content=contents,
    memory=memories,
    name=st.sampled_from([*KEYS, "meeting", "meeting/tips", "nowhere"]),
    languages=st.lists(st.sampled_from(TRANSLATED), unique=True),
)
def test_confirming_makes_exactly_the_named_texts_clean(content, memory, name, languages):
    items = items_of(content)

    def waiting(confirmed):
        return {(each.item.key, each.language) for each in find_stale(items, confirmed)}

    done = {
        (item.key, language)
        for item in items
        if item.key == name or item.key.startswith(f"{name}/")
        for language in languages
    }
    after = confirm(memory, items, named(items, name), languages)
    assert waiting(after) == waiting(memory) - done
