"""The reviewed exceptions of the dependency audit, as far as they can be judged without a network."""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
import yaml

from bot.settings import ROOT
from deploy import audit

TODAY = date.today()  # noqa: DTZ011  as the audit itself
PACKAGES = ("bot", "actions", "api", "deploy")


@pytest.fixture(scope="module")
def reviews():
    return audit.read_reviews()[0]


@pytest.fixture(scope="module")
def stale():
    return audit.read_reviews()[1]


@pytest.fixture(scope="module")
def pins():
    return audit.read_pins(audit.EVERYTHING)


@pytest.fixture(scope="module")
def served():
    return audit.read_pins(audit.SERVED)


def sources():
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def test_every_exception_is_reviewed_in_time_and_of_what_is_really_pinned(reviews, stale, pins):
    assert reviews
    assert stale
    assert audit.find_problems(reviews, stale, pins, today=TODAY) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"version": "0.0.1"}, "is 1.1.3 pinned"),
        ({"package": "made-up"}, "is not pinned"),
        ({"reviewed": TODAY - timedelta(days=181)}, "look at it again"),
        ({"reviewed": TODAY + timedelta(days=1)}, "look at it again"),
        ({"ids": ("a hole",)}, "is no id"),
        ({"ids": ()}, "say what"),
        ({"why": "it is fine"}, "say what"),
        ({"shown_by": "tests/security/test_audit.py::test_made_up"}, "there is no"),
        ({"shown_by": "tests/made_up.py"}, "there is no"),
    ],
)
def test_an_entry_that_is_no_longer_good_is_found(reviews, pins, change, problem):
    good = next(review for review in reviews if review.package == "scikit-learn")
    assert audit.find_problems([good], [], pins, today=TODAY) == []

    (found,) = audit.find_problems([replace(good, **change)], [], pins, today=TODAY)

    assert problem in found


def test_no_advisory_stands_twice(reviews):
    ids = [name for review in reviews for name in review.ids]

    assert len(ids) == len(set(ids))


def test_what_is_served_and_stale_is_named_with_its_holes(reviews, stale, served):
    """Without the network nobody can ask; so each old pin of the image says what is known."""
    excepted = {review.package for review in reviews}
    for pin in stale:
        assert pin.known in {"none", "above"}, pin.package
        assert (pin.known == "above") == (pin.package in excepted), pin.package
    assert {pin.package for pin in stale} & set(served)


def test_tensorflow_is_not_served(served):
    assert not {"tensorflow", "keras", "tensorboard", "jax", "pymongo", "sanic"} & set(served)


def test_what_is_served_is_a_part_of_what_is_pinned(served, pins):
    assert served
    assert set(served.items()) <= set(pins.items())


@pytest.mark.parametrize(
    "file", ["requirements-serve.txt", "requirements.txt", "requirements-dev.txt"]
)
def test_every_pin_has_its_hashes_and_comes_from_no_address(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())

    for block in blocks:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", block), block[:60]
        assert "--hash=sha256:" in block, block[:60]
        assert not re.search(r"https?://|git\+|@ |--(extra-)?index-url|-e ", block), block[:60]


@pytest.mark.parametrize("file", ["Makefile", "deploy/Dockerfile"])
def test_every_installation_checks_the_hashes(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    commands = re.findall(r"pip\b[^\n]*\binstall\b[^\n]*", text)

    assert commands
    for command in commands:
        assert "--require-hashes" in command, command
        assert "--no-deps" in command, command


# What the audit says.

HOLE = {"id": "PYSEC-2024-110", "aliases": ["CVE-2024-5206"], "fix_versions": ["1.5.0"]}


def answer(*holes, name="scikit-learn", version="1.1.3"):
    return json.dumps({"dependencies": [{"name": name, "version": version, "vulns": holes}]})


def test_a_hole_is_known_by_any_of_its_names(reviews):
    findings = audit.read_answer(answer(HOLE), {"scikit-learn": "1.1.3"})

    assert audit.judge(findings, reviews, ["scikit-learn"]) == ([], [])


def test_a_new_hole_fails_the_audit_where_it_is_served_and_is_told_elsewhere(reviews):
    new = HOLE | {"id": "PYSEC-2099-1", "aliases": ["CVE-2099-12345"]}
    findings = audit.read_answer(answer(new), {"scikit-learn": "1.1.3"})
    line = "scikit-learn 1.1.3: PYSEC-2099-1, CVE-2099-12345; mended in 1.5.0"

    assert audit.judge(findings, reviews, ["scikit-learn"]) == ([line], [])
    assert audit.judge(findings, reviews, ["other"]) == ([], [line])


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Traceback",
        "[]",
        "{}",
        answer(name="other"),
        json.dumps({"dependencies": [{"name": "scikit-learn", "skip_reason": "not found"}]}),
    ],
)
def test_what_was_not_asked_is_not_clean(said):
    with pytest.raises(audit.NotCheckedError):
        audit.read_answer(said, {"scikit-learn": "1.1.3"})


@pytest.fixture
def auditor(tmp_path, monkeypatch):
    """Return a function that puts another program in the auditor's place."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    def place(script):
        file = tmp_path / "uv"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o700)

    return place


@pytest.mark.parametrize(
    "script",
    [None, "exit 1", "exit 0", "echo '{}'", "echo 'ConnectionError: no such host' >&2; exit 1"],
)
def test_without_the_databases_it_says_not_checked_and_fails(auditor, served, script, capsys):
    if script is not None:
        auditor(script)

    assert audit.main() == audit.NOT_CHECKED

    said = capsys.readouterr().out
    assert "Not checked" in said
    assert "clean" not in said


def test_a_hole_that_nobody_reviewed_is_printed_and_fails(auditor, served, pins, capsys):
    name, version = next(iter(served.items()))
    holes = [{"name": n, "version": v, "vulns": []} for n, v in pins.items()]
    next(one for one in holes if one["name"] == name)["vulns"].append(
        {"id": "GHSA-2222-3333-4444", "aliases": [], "fix_versions": []}
    )
    auditor(f"echo '{json.dumps({'dependencies': holes})}'")

    assert audit.main() == audit.FOUND

    assert f"NOT REVIEWED: {name} {version}: GHSA-2222-3333-4444" in capsys.readouterr().out


# What the exceptions say of the product.


def imported_names():
    """Yield every name that the product imports or reads from a module, with its file."""
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((alias.name, file) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from ((f"{node.module}.{alias.name}", file) for alias in node.names)
            elif isinstance(node, ast.Attribute):
                yield ast.unparse(node), file


# Reads what training wrote, which nobody else can write (docs/threat-model.md, 26); and calls the
# C library with numbers of our own.
OUR_OWN_USE = {("pickle", "bot/mapped_pickle.py"), ("ctypes", "bot/process_memory.py")}
FORBIDDEN = {
    "aiohttp": "nothing is asked over HTTP, and no other server runs",
    "google.protobuf": "nothing from outside is a protobuf message",
    "setuptools": "nothing is installed while the service runs",
    "pkg_resources": "as above",
    "skops": "the models are Rasa's archive of our own components",
    "onnx.hub": "no model is fetched",
    "onnx.external_data_helper": "a graph is one file",
    "onnx.load_external_data_for_model": "as above",
    "keras": "no such model is loaded: TensorFlow only tunes the encoder, in training",
    "tensorflow.keras": "as above",
    "tensorflow.saved_model": "as above",
    "pymongo": "there is no MongoDB",
    "bson": "as above",
    "sentry_sdk": "nothing is sent away",
    "future": "this is Python 3",
    "pickle": "what is unpickled is code",
    "shelve": "as above",
    "marshal": "as above",
}


def test_no_code_of_ours_uses_what_the_advisories_are_about():
    used = [
        (name, file.name)
        for name, file in imported_names()
        for module in FORBIDDEN
        if (name == module or name.startswith(f"{module}."))
        and (module, str(file.relative_to(ROOT))) not in OUR_OWN_USE
    ]

    assert used == []


def test_only_components_of_the_model_are_unpickled():
    users = {
        str(file.relative_to(ROOT)) for name, file in imported_names() if "mapped_pickle" in name
    }

    assert users == {"bot/components/bases.py", "bot/components/sentence_encoder_featurizer.py"}


def test_no_component_is_one_of_rasas_own_models():
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]

    assert all(component["name"].startswith("bot.components.") for component in pipeline)


# Modules of Python that read what a stranger may have made to break them.
READERS = ("xml", "tarfile", "zipfile.ZipFile", "plistlib", "email", "mailbox", "urllib.request", "ftplib",
           "xmlrpc", "cgi", "imaplib", "poplib", "smtplib", "telnetlib", "ctypes")  # fmt: skip
# They read the project's own files, for people who work on it.
ON_OUR_OWN_FILES = {"inflection", "encoder", "measuring"}


def test_the_ended_python_reads_little_that_strangers_send():
    """Nobody but a distributor mends Python 3.10 any more; see the interpreter in audit.yml."""
    interpreter = yaml.safe_load(audit.REVIEWS.read_text(encoding="utf-8"))["interpreter"]
    dockerfile = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    used = {
        (name, str(file.relative_to(ROOT)))
        for name, file in imported_names()
        for module in READERS
        if (name == module or name.startswith(f"{module}."))
        and not ON_OUR_OWN_FILES & set(file.parts)
        and (module, str(file.relative_to(ROOT))) not in OUR_OWN_USE
    }

    assert sys.version_info[:2] == tuple(map(int, interpreter["version"].split(".")))
    assert TODAY - timedelta(days=audit.DAYS) <= interpreter["reviewed"] <= TODAY
    assert "ARG PYTHON_IMAGE" in dockerfile
    assert used == set()


def test_protobuf_is_the_compiled_one_and_its_json_reader_is_not_ours():
    from google.protobuf.internal import api_implementation

    assert api_implementation.Type() == "upb"
    assert not any("json_format" in file.read_text(encoding="utf-8") for file in sources())


def test_a_model_is_made_of_files_of_the_repository_alone():
    """So no words of a user are in it; `git ls-files` would list every one of these."""
    from bot.training import _SOURCES

    for pattern in _SOURCES:
        assert pattern.split("/")[0] in {
            "config.yml",
            "domain.yml",
            "requirements.txt",
            "bot",
            "data",
        }
    for file in (ROOT / "bot" / "training.py", *sorted((ROOT / "bot" / "components").glob("*.py"))):
        text = file.read_text(encoding="utf-8")
        assert "sqlite" not in text, file.name
        assert "conversation_store" not in text, file.name
        assert "STATE_DIRECTORY" not in text, file.name


def test_no_file_of_ours_stands_before_a_module_of_python():
    """The product's folder is first on the path: a test.py there would be Python's `test`."""
    names = {path.stem for path in ROOT.glob("*.py")} | {
        path.name for path in ROOT.iterdir() if path.is_dir()
    }

    assert not names & set(sys.stdlib_module_names)
