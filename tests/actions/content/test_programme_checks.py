"""What the checks of the programmes find, and what they say is due."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from actions.content import check
from actions.content.check import check_content
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_terms import Settings
from actions.content.place_file import current_place_file
from actions.content.programme_checks import check_programmes, known_places
from actions.content.programme_due import due_for, survey
from actions.content.programme_files import LiveProgrammes
from actions.content.texts import read_items
from tests.actions.content.programme_sample import programme, write_catalogue
from tests.actions.content.sample import spoil, write_content

TODAY = date(2026, 3, 1)
SUMMARY = {
    "fi": "Tapaat mentorin kerran kuussa puolen vuoden ajan.",
    "sv": "Du träffar en mentor en gång i månaden i ett halvår.",
    "en": "You meet a mentor once a month for half a year.",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with two programmes in order."""
    write_catalogue(tmp_path / "content")
    return tmp_path / "content"


def test_programmes_in_order_have_no_error(content):
    assert [str(error) for error in check_programmes(content)] == []


def test_content_without_programmes_has_no_error(tmp_path):
    folder = write_content(tmp_path / "content")
    assert list(check_programmes(folder)) == []
    assert survey(folder, today=TODAY) is None


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ("places: [Kuopio", "places: [Kuopi", "places", "did you mean 'Kuopio'?"),
        ("fields: [it]", "fields: [itt]", "fields", "'itt' is not in mentoring/labels.yml"),
        ("audience: [women]", "audience: [woman]", "audience", "did you mean 'women'?"),
        ("[students, graduates]", "[students, grads]", "only_for", "'grads'"),
        ("languages: [fi]", "languages: [fi, fi]", "languages", "stands here twice"),
        ("- page: https://example.org/", "- page: https://example.com/", "url", "from this site"),
        ("status: recurring", "status: recurring\nends: 2027-01-01", "ends", "no last day"),
        ("aliases: [Hilla mentoring]", "aliases: [KUURA  mentoring]", None, "a name of"),
        ("You meet a mentor once a month for", "Arcadas mentor for", None, "'Arcada'"),
    ],
)
def test_a_fault_in_a_programme_is_named(content, old, new, key, said):
    line = spoil(content, "programmes/hilla.yml", old, new)
    (found,) = check_programmes(content)
    assert said in found.problem
    if key:
        assert (found.file.name, found.key) == ("hilla.yml", key)
        assert found.line in {line, line + 1} or key == "url"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("sv", SUMMARY["fi"], "not translated"),
        ("fi", "Kun olet mukana, niin voit myos kysya, mita haluat.", "without dots"),
        ("en", "Du träffar en mentor som inte är din chef och det är bra för dig.", "Swedish"),
        ("en", "You meet a mentor [when] you like.", "fill it in"),
        ("fi", 'Tapaat "mentorin" kerran kuussa.', "is no mark of fi: write ”…” or ’"),
        ("en", "It is the mentor's own time, once a month.", "write “…” or ’"),
    ],
)
def test_a_fault_in_a_text_is_named(content, language, text, said):
    line = spoil(content, "programmes/kuura.yml", SUMMARY[language], text)
    found = list(check_programmes(content))
    assert [(each.file.name, each.key) for each in found] == [("kuura.yml", f"summary.{language}")]
    assert found[0].line == line - 1  # of the key above the text
    assert said in found[0].problem


@pytest.mark.parametrize(
    "name", ["mentoring/labels.yml", "mentoring/choices.yml", "mentoring/texts.yml", "places.yml"]
)
def test_a_fault_in_the_words_about_programmes_is_an_error(tmp_path, name):
    folder = shutil.copytree(DEFAULT_DIRECTORY, tmp_path / "content")
    (folder / name).write_text("colours: [red]\n", encoding="utf-8")
    assert any(str(error.file).endswith(name) for error in check_programmes(folder))


def test_a_file_name_that_is_no_id_is_an_error(content):
    (content / "programmes" / "Sade.yml").write_text(programme("Sade"), encoding="utf-8")
    (found,) = check_programmes(content)
    assert "not a valid id" in found.problem


def test_a_colon_within_brackets_is_told_with_its_line(content):
    line = spoil(content, "programmes/hilla.yml", "aliases: [", "aliases: [EU:n hanke, ")
    (found,) = (each for each in check_content(content).findings if each.file.name == "hilla.yml")
    assert found.line == line
    assert "put that text in quotation marks" in found.problem


def test_places_are_municipalities_regions_and_areas():
    places = known_places(current_place_file())
    assert {"Kuopio", "Pohjois-Savo", "pääkaupunkiseutu"} <= places
    assert len(places) > 308


def test_texts_of_programmes_wait_for_no_confirmation(content):
    assert read_items(content) == []


def test_a_text_much_longer_than_its_translation_is_a_warning(tmp_path):
    folder = write_content(tmp_path / "content")
    write_catalogue(folder)
    spoil(folder, "programmes/hilla.yml", "for half a year.", f"for {'half a year ' * 4}or so.")
    found = [each for each in check_content(folder).findings if each.file.name == "hilla.yml"]
    assert [each.severity for each in found] == ["warning"]


def test_what_is_due_stands_most_urgent_first_and_fails_nothing(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = write_content(tmp_path / "content")
    write_catalogue(
        folder,
        fresh=programme("Fresh"),
        gone=programme("Gone", status="ended", checked_on="2020-01-01", active=None),
        past=programme("Past", status="project", ends="2026-02-28"),
        soon=programme("Soon", status="project", ends="2026-04-30"),
        later=programme("Later", status="project", ends="2026-05-01"),
        stale=programme("Stale", checked_on="2025-09-01"),
        vague=programme("Vague", status="unclear", active=2021),
        undated=programme("Undated", active=None),
        old=programme("Old", active=2022),
        just=programme("Just", active=2023, checked_on="2025-09-02"),
    )
    assert check.main(["--directory", str(folder)], today=TODAY) == 0
    lines = capsys.readouterr().out.splitlines()
    due = lines[lines.index("Due for checking:") + 1 : -3]
    assert [line.split("/")[-1].split(".")[0] for line in due] == [
        "past", "soon", "stale", "vague", "undated", "old",
    ]  # fmt: skip
    assert due[0] == (
        "content/programmes/past.yml: its funding ended on 2026-02-28: find out whether it goes "
        "on; if it does not, set status: ended"
    )
    assert "status unclear, last known active in 2021: ask the organiser" in due[3]
    assert lines[-2] == (
        "10 programmes: 5 recurring, 3 project, 1 unclear, 1 ended; confidence: 9 medium"
    )
    assert lines[-1].startswith("3 topics")


def test_nothing_due_shows_only_the_counts(tmp_path, capsys):
    folder = write_content(tmp_path / "content")
    write_catalogue(folder)
    assert check.main(["--directory", str(folder)], today=TODAY) == 0
    written = capsys.readouterr().out
    assert "Due for checking" not in written
    assert "2 programmes: 2 recurring; confidence: 2 medium" in written


@pytest.mark.parametrize(("day", "due"), [("2026-07-09", False), ("2026-07-10", True)])
def test_the_clock_decides_what_is_due(content, day, due):
    live = LiveProgrammes(content / "programmes").current()
    file = content / "programmes" / "hilla.yml"
    today = date.fromisoformat(day)  # checked on 10 January, 180 days before
    found = due_for(file, live["hilla"], Settings(), today=today)
    assert bool(found) == due
