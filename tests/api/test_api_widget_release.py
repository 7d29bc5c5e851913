"""Pinned releases: made once, kept for good, and bound by a hash."""

from __future__ import annotations

import base64
import hashlib
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api import widget_release
from api.widget_files import ENTRY, WidgetFiles, build_script, find_releases, parse_version
from api.widget_release import ReleaseError, changed_since, main, make_release
from bot.settings import ROOT

MODULES = {
    ENTRY: 'import { start } from "./start.js";\nstart();\n',
    "start.js": 'import fi from "./strings/fi.js";\nexport const start = () => fi;\n',
    "strings/fi.js": 'export default "Työ";\n',
}
CHANGED = "export const start = () => 1;\n"


@pytest.fixture
def folder(tmp_path):
    for path, content in MODULES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    return tmp_path


def test_the_newest_release_is_the_present_widget():
    newest = next(reversed(find_releases()), None)

    assert newest is None or not changed_since(newest), (
        f"the widget changed since its release {newest.name}: "
        "run make widget-release VERSION=… with a higher version"
    )


def test_a_release_is_the_script_as_it_is_served_and_is_found_again(folder):
    release = make_release("1.0.0", folder)
    files = WidgetFiles(folder)

    assert release.file == folder / "releases" / "1.0.0.js"
    assert files.newest() == release
    assert release.name == "1.0.0"
    assert release.path == f"/widget/1.0.0/{ENTRY}"
    assert release.file.read_bytes() == files.present().content
    assert files.released("1.0.0").content == files.present().content
    assert "Työ" in release.file.read_text("utf-8")


def test_the_tag_binds_the_whole_script(folder):
    release = make_release("1.0.0", folder)
    digest = hashlib.sha384(release.file.read_bytes()).digest()

    assert release.integrity == "sha384-" + base64.b64encode(digest).decode()


@pytest.mark.parametrize(
    "name",
    ["", "1", "1.0", "v1.0.0", "1.0.0.0", "01.0.0", "1.0.0 ", "1.0.0-beta", "../1.0.0", "١.٠.٠"],
)
def test_a_version_is_three_numbers(folder, name):
    with pytest.raises(ReleaseError, match="three numbers"):
        make_release(name, folder)

    assert find_releases(folder) == []


def test_a_release_is_never_made_again(folder):
    kept = make_release("1.0.0", folder).file.read_bytes()
    (folder / "start.js").write_text(CHANGED)

    with pytest.raises(ReleaseError, match="never changes"):
        make_release("1.0.0", folder)

    assert (folder / "releases" / "1.0.0.js").read_bytes() == kept


def test_a_release_is_higher_than_every_one_before(folder):
    make_release("1.10.0", folder)
    (folder / "start.js").write_text(CHANGED)

    with pytest.raises(ReleaseError, match="lower than the newest"):
        make_release("1.9.0", folder)


def test_nothing_new_needs_no_release(folder):
    make_release("1.0.0", folder)

    with pytest.raises(ReleaseError, match="Nothing changed"):
        make_release("1.0.1", folder)


def test_what_cannot_be_joined_is_not_released(folder):
    (folder / "start.js").write_text("export let start;\n")

    with pytest.raises(ReleaseError, match=r"start\.js:1: "):
        make_release("1.0.0", folder)

    assert find_releases(folder) == []


@pytest.mark.parametrize(
    ("path", "content", "changes"),
    [
        ("start.js", CHANGED, True),
        ("strings/fi.js", 'export default "Työt";\n', True),
        ("unused.js", "export const a = 1;\n", False),
        ("strings/fi.js", '// A note.\nexport default "Työ";\n', False),
    ],
)
def test_a_release_is_old_when_what_is_served_changed(folder, path, content, changes):
    release = make_release("1.0.0", folder)
    assert not changed_since(release, folder)

    (folder / path).write_text(content, "utf-8")

    assert changed_since(release, folder) is changes


def test_older_releases_stay(folder):
    first = make_release("1.9.0", folder)
    (folder / "start.js").write_text(CHANGED)
    second = make_release("1.10.0", folder)
    files = WidgetFiles(folder)

    assert find_releases(folder) == [first, second]
    assert files.newest() == second
    assert files.released("1.9.0").content == first.read().content
    assert files.released("1.10.0").content == build_script(folder) != first.read().content


def test_a_release_is_no_module_of_the_widget(folder):
    before = build_script(folder)
    files = WidgetFiles(folder)
    make_release("1.0.0", folder).file.write_text("export let unjoinable;\n")

    assert build_script(folder) == before
    assert files.present().content == before


def test_other_files_beside_releases_are_no_releases(folder):
    (folder / "releases").mkdir()
    for name in ("latest.js", "1.0.js", "1.0.0.txt", "1.0.0.js.orig"):
        (folder / "releases" / name).write_bytes(b"")

    assert find_releases(folder) == []


@given(st.text(max_size=12))
def test_a_version_reads_as_it_is_written(text):
    version = parse_version(text)

    assert version is None or ".".join(map(str, version)) == text


def test_git_keeps_every_byte_of_a_release():
    """A changed line end would make the hash wrong on every site that pinned it."""
    command = [
        "git",
        "check-attr",
        "text",
        "linguist-generated",
        "--",
        "api/widget/releases/1.0.0.js",
    ]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert "text: unset" in told
    assert "linguist-generated: set" in told


def test_the_command_prints_the_path_and_the_tag(folder, monkeypatch, capsys):
    release = make_release("1.0.0", folder)
    monkeypatch.setattr(widget_release, "WIDGET", folder)
    monkeypatch.setattr(widget_release, "make_release", lambda _name: release)

    assert main(["1.0.0"]) == 0

    path, *tag = capsys.readouterr().out.splitlines()
    assert path == f"{folder.parent.name}/{folder.name}/releases/1.0.0.js"
    assert "\n".join(tag) == (
        '<script type="module" src="https://HOST/widget/1.0.0/chat-widget.js"\n'
        f'  integrity="{release.integrity}" crossorigin="anonymous"></script>'
    )


def test_the_command_says_what_is_wrong_in_one_line(capsys):
    assert main(["1.0"]) == 1

    assert capsys.readouterr().err == "VERSION is '1.0': write three numbers, for example 1.0.0\n"
