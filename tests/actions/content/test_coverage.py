"""Every sentence of the source documents is accounted for, and what is named exists."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.check import check_content, confirm_item
from actions.content.coverage import (
    FILE,
    Coverage,
    check_coverage,
    find_gaps,
    paragraphs_of,
    read_coverage,
    sentences_of,
    split_sentences,
)
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.sources import SourceFile
from actions.content.texts import read_items
from actions.content.yaml_file import read_content_file
from tests.actions.content.sample import DOCUMENT, write_content

SEEDS = DEFAULT_DIRECTORY.parents[2] / "shared" / "seeds"
DOCUMENTS = {
    "T": (SEEDS / "verkostojen-yllapitaminen.txt").read_text(encoding="utf-8"),
    "V": (SEEDS / "virtuaaliverkostot.txt").read_text(encoding="utf-8"),
}
SENTENCES = sentences_of(DOCUMENTS)


def coverage_of(sentences: Mapping[str, str]) -> Coverage:
    """Return a coverage that calls nothing advice."""
    return Coverage.model_validate(
        {
            name: {"begins": " ".join(words.split()[:3]), "not_advice": "for this test"}
            for name, words in sentences.items()
        }
    )


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    """Return the product's coverage, or one of nothing before it has been written."""
    if not (DEFAULT_DIRECTORY / FILE).exists():
        return coverage_of(SENTENCES)
    file = read_coverage(DEFAULT_DIRECTORY / FILE, errors := [])
    assert file is not None, errors
    return file.model


def test_every_sentence_of_both_documents_is_accounted_for(coverage):
    assert find_gaps(coverage, SENTENCES) == []


def test_the_documents_have_the_paragraphs_that_sources_refer_to():
    file = read_content_file(DEFAULT_DIRECTORY / "sources.yml", SourceFile, [])
    assert file is not None
    counts = {letter: document.paragraphs for letter, document in file.model.documents.items()}
    assert counts == {letter: len(paragraphs_of(text)) for letter, text in DOCUMENTS.items()}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("T1.1", "Verkostojen ylläpitäminen ja laajentaminen"),
        ("T5.3", "ja Sitä todennäköisemmin rekrytoija"),
        ("T10.4", "Ole aktiivinen eri tapahtumissa"),
        ("T11.9", "Oma LinkedIn-profiili kannattaa"),
        ("T19.3", "Varsinkin uudessa työpaikassa"),
        ("V6.2", "(Työ)elämän digitalisoituessa"),
        ("V10.2", "Millainen on laadukas verkosto?"),
        ("V18.1", "Voit itse päättää"),
    ],
)
def test_sentences_are_counted_as_a_reader_counts_them(name, words):
    assert SENTENCES[name].startswith(words)


def test_a_leftover_comment_and_a_table_of_contents_are_no_sentences():
    assert sentences_of({"K": DOCUMENT}) == {
        "K1.1": "Kahvihuoneen pöydät",
        "K2.1": "Vanha tehtaan pilli soi joka aamu seitsemältä ja kaikki kylän koirat ulvoivat "
        "sen mukana",
        "K3.1": "pitkään ja hartaasti.",
        "K3.2": "Kukaan ei enää muistanut, kuka pillin oli ostanut ym. Sisällysluettelo",
    }


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Yksi. Kaksi? Kolme! Neljä", ["Yksi.", "Kaksi?", "Kolme!", "Neljä"]),
        ("Yksi.\u00a0 kaksi.", ["Yksi.", "kaksi."]),
        ("Hän sanoi: ”Moi.” Sitten meni.", ["Hän sanoi: ”Moi.”", "Sitten meni."]),
        (
            "Messut ym. tapahtumat, esim. kurssit. Ja muut.",
            ["Messut ym. tapahtumat, esim. kurssit.", "Ja muut."],
        ),
        ("Katso vaestoliitto.fi (x.fi).", ["Katso vaestoliitto.fi (x.fi)."]),
        ("•  Yksi; kaksi: kolme – neljä", ["Yksi; kaksi: kolme – neljä"]),
        ("", []),
    ],
)
def test_where_a_sentence_ends(text, sentences):
    assert list(split_sentences(text).values()) == sentences


@given(st.text(st.sampled_from("ab .!?\n\u00a0•”)(1"), max_size=60))
def test_no_word_is_lost_or_counted_twice(text):
    lines = paragraphs_of(text)
    sentences = split_sentences(text)
    assert " ".join(sentences.values()).split() == " ".join(lines).split()
    assert len({number.split(".")[0] for number in sentences}) == len(lines)


def test_what_is_missing_wrong_or_too_much_is_told():
    sentences = {"K1.1": "Yksi on hyvä.", "K1.2": "Kaksi on parempi.", "K2.1": "Kolme!"}
    coverage = coverage_of(sentences | {"K1.2": "Kaksi ovat parempia.", "K9.1": "Muu."})
    del coverage.root["K2.1"]
    gaps = find_gaps(coverage, sentences)
    assert [gap.split(" ")[0] for gap in gaps] == ["K2.1", "K1.2", "K9.1"]
    assert gaps[0] == "K2.1 is missing: Kolme!"
    assert "'Kaksi ovat parempia.'" in gaps[1]


def test_marks_and_capitals_of_the_guard_do_not_matter():
    sentences = {"K1.1": "LinkedIn, (uusia) kanavia – ja muuta."}
    coverage = Coverage.model_validate(
        {"K1.1": {"begins": "linkedin uusia kanavia", "not_advice": "x"}}
    )
    assert find_gaps(coverage, sentences) == []


def test_the_product_names_only_passages_that_it_has():
    found = check_coverage(DEFAULT_DIRECTORY, {item.key for item in read_items(DEFAULT_DIRECTORY)})
    assert [str(each) for each in found] == []


def test_without_the_file_nothing_is_said(tmp_path):
    folder = write_content(tmp_path / "content")
    confirm_item(folder, "ALL")
    (folder / FILE).unlink()
    assert check_content(folder).findings == []


def test_a_passage_that_was_retired_is_missed_in_every_sentence_that_names_it(tmp_path: Path):
    folder = write_content(tmp_path / "content")
    found = list(check_coverage(folder, {"meeting/short", "asking/easy/two"}))
    assert [(each.key, each.line) for each in found] == [("K2.1.tips", 6), ("K3.2.tips", 12)]
    assert "'meeting/tips/one'" in found[0].problem


def test_the_line_is_that_of_the_name_in_a_list_over_lines(tmp_path: Path):
    (tmp_path / FILE).write_text(
        "K1.1:\n  begins: Yksi\n  tips:\n    - a/short\n    - b/short\n", encoding="utf-8"
    )
    assert [each.line for each in check_coverage(tmp_path, {"a/short"})] == [5]


def test_a_topic_whose_file_cannot_be_read_is_not_blamed_again(tmp_path: Path):
    folder = write_content(tmp_path / "content")
    found = check_coverage(folder, {"meeting/short", "meeting/tips/one"}, {"asking", "writing"})
    assert list(found) == []
