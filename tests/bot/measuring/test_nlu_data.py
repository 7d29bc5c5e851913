"""Reading the training examples: what stands where, and what Rasa would skip in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measuring.nlu_data import DIRECTORY, Example, NluInvalidError, place, read_examples

HEAD = 'version: "3.1"\n\n# A comment.\nnlu:\n'


def write(folder, body, *, language="fi", name="advice.yml"):
    file = folder / language / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + body, encoding="utf-8")
    return file


def test_an_example_knows_its_line(tmp_path):
    file = write(
        tmp_path,
        "  - intent: events\n    metadata:\n      language: fi\n    examples: |\n"
        "      - missä tapaan ihmisiä\n      - mihin mennä?\n\n"
        "  - intent: facebook\n    examples: |\n      - # onko facesta hyötyä: joo\n",
    )
    assert read_examples(tmp_path) == [
        Example("missä tapaan ihmisiä", "events", "fi", file, 9),
        Example("mihin mennä?", "events", "fi", file, 10),
        Example("# onko facesta hyötyä: joo", "facebook", "fi", file, 14),
    ]


def test_what_follows_an_answer_knows_the_topic_before_and_its_line(tmp_path):
    file = write(
        tmp_path,
        "  - intent: find_mentoring\n    examples:\n"
        "      - text: |\n          mistä semmosia saa\n        metadata:\n"
        "          after: mentor_benefits\n      - text: entä Turussa\n",
    )
    assert read_examples(tmp_path) == [
        Example("mistä semmosia saa", "find_mentoring", "fi", file, 8, "mentor_benefits"),
        Example("entä Turussa", "find_mentoring", "fi", file, 11),
    ]


def test_languages_are_folders_and_groups_are_files(tmp_path):
    block = "  - intent: greet\n    examples: |\n      - hej\n"
    write(tmp_path, block, language="sv", name="conversation.yml")
    write(tmp_path, block, language="lookups")
    (example,) = read_examples(tmp_path)
    assert (example.language, example.group) == ("sv", "conversation")


def test_blocks_that_are_no_examples_of_a_topic_are_left_out(tmp_path):
    write(tmp_path, "  - lookup: city\n    examples: |\n      - Turku\n")
    assert read_examples(tmp_path) == []


def test_spaces_at_the_end_are_seen(tmp_path):
    write(tmp_path, "  - intent: greet\n    examples: |\n      - moi \n      -\n      -  hei\n")
    assert [example.text for example in read_examples(tmp_path)] == ["moi ", "", " hei"]


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("  - intent: greet\n    examples: |\n      - moi\n      hei\n", 8, "'hei' starts with no"),
        ("  - intent: greet\n    examples: |\n      - moi\n\n      - hei\n", 8, "''"),
        ("  - intent: greet\n    examples: moi\n", 5, "examples of greet are no text block"),
        ("  - intent: greet\n    examples: >\n      - moi\n", 5, "no text block"),
        ("  - intent: greet\n", 5, "no text block"),
        ("  - intent: greet\n    examples:\n      - moi\n", 7, "has no text"),
        ("  - intent: [greet\n", 6, "mend the YAML"),
        ("  greet: moi\n", 1, "no list under `nlu:`"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path, body, line, problem):
    write(tmp_path, body)
    with pytest.raises(NluInvalidError, match=rf"advice\.yml:{line}: .*{problem}"):
        read_examples(tmp_path)


def test_a_file_without_mapping_is_named(tmp_path):
    (tmp_path / "fi").mkdir()
    (tmp_path / "fi" / "advice.yml").write_text("- moi\n", encoding="utf-8")
    with pytest.raises(NluInvalidError, match=r"advice\.yml:1: no `nlu:`"):
        read_examples(tmp_path)


def test_a_place_in_the_project_is_relative(root):
    assert place(root / "data" / "nlu" / "fi" / "advice.yml", 12) == "data/nlu/fi/advice.yml:12"


LINE = st.text(
    st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=40
)


@given(st.lists(LINE, min_size=1, max_size=8))
def test_every_text_is_read_as_written_and_found_on_its_line(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("nlu")
    lines = "".join(f"      - {text}\n" for text in texts)
    file = write(folder, f"  - intent: greet\n    examples: |\n{lines}")
    examples = read_examples(folder)
    assert [example.text for example in examples] == texts
    written = file.read_text(encoding="utf-8").split("\n")
    for example in examples:
        assert written[example.line - 1] == f"      - {example.text}"


def test_real_examples_stand_where_they_are_said_to_stand():
    examples = read_examples()
    assert {example.language for example in examples} == {"fi", "sv", "en"}
    assert all(example.file.is_relative_to(DIRECTORY) for example in examples)
    lines = {
        file: file.read_text(encoding="utf-8").split("\n") for file in {e.file for e in examples}
    }
    wrong = [e.place for e in examples if not lines[e.file][e.line - 1].endswith(e.text)]
    assert wrong == []
