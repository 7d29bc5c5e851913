"""The container image, without a container engine: its files, its packages, its user."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from bot.content_encoder import ContentEncoder
from bot.insights.references import load_references
from bot.settings import ROOT, Settings
from deploy.serving_packages import FULL, SERVING, ListInvalidError, left_out, serving_list
from tests.deploy.image import DOCKERFILE, ignored, lay_out, read_stages
from tests.deploy.only_serving import modules_of
from tests.running import START_SECONDS, free_port

USER = 10001
_PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def test_hadolint_finds_nothing():
    hadolint = ROOT / ".venv" / "bin" / "hadolint"
    done = subprocess.run(
        [hadolint, DOCKERFILE], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_serving_list_is_what_make_lock_writes():
    written = SERVING.read_text(encoding="utf-8")
    assert written == serving_list(FULL.read_text(encoding="utf-8")), "run `make lock`"
    full = FULL.read_text(encoding="utf-8")
    # Every line, with its version and hashes, is one of the full list's.
    blocks = re.split(r"\n(?=[a-z0-9])", written.partition("\n\n")[2] or written)
    assert len(_PINNED.findall(written)) > 100
    for block in blocks:
        assert block.strip() in full or block.startswith("#")
    assert {name for name, _ in _PINNED.findall(full)} == {
        name for name, _ in _PINNED.findall(written)
    } | left_out().keys()


def test_a_name_that_rasa_no_longer_asks_for_must_go():
    with pytest.raises(ListInvalidError, match="tensorflow"):
        serving_list("numpy==1.23.5 \\\n    --hash=sha256:00\n")


def test_every_name_is_left_out_once_and_what_we_import_is_not():
    names = [name for names in _left_out_lists() for name in names]
    assert len(names) == len(set(names))
    ours = {"rasa", "onnxruntime", "fastapi", "sqlalchemy", "psycopg2-binary", "redis", "gunicorn"}
    assert ours & left_out().keys() == set()


def _left_out_lists():
    from deploy.serving_packages import LEFT_OUT

    return [names.split() for names in LEFT_OUT.values()]


def test_what_a_build_sees_holds_nothing_of_this_machine():
    seen = {
        path
        for path in (
            "api/main.py",
            "data/content/topics.yml",
            "deploy/run",
            "requirements-serve.txt",
        )
        if not ignored(path)
    }
    assert len(seen) == 4
    for path in (
        ".git/config",
        ".venv/bin/python",
        "tests/running.py",
        "var/secret",
        "var/conversations.db",
        "models/verkostovinkki-0.tar.gz",
        "deploy/secrets/token_keys",
        "deploy/.env",
        "api/__pycache__/main.cpython-310.pyc",
        "data/.hidden",
        ".env",
    ):
        assert ignored(path), path


def test_the_last_stage_has_no_tools_and_no_root():
    stage = read_stages()[-1]
    words = dict(stage.instructions)
    assert words["USER"] == f"{USER}:{USER}"
    # In the form that needs no shell: the service itself gets the signal to stop.
    assert words["ENTRYPOINT"] == '["/app/deploy/run"]'
    assert words["CMD"] == '["api.main"]'
    assert words["STOPSIGNAL"] == "SIGTERM"
    assert "healthy.py" in words["HEALTHCHECK"]
    runs = " ".join(rest for word, rest in stage.instructions if word == "RUN")
    assert "pip install" not in runs
    assert "apt-get" not in runs
    copied = {name for _, names, _ in stage.copies for name in names}
    assert not any(name.startswith("tests") for name in copied)
    # No secret has a default that somebody might run with.
    assert not any("SECRET" in name or "TOKEN" in name for name in stage.environment)


def test_every_setting_of_the_image_is_one():
    aliases = {str(field.validation_alias or "") for field in Settings.model_fields.values()}
    names = {f"VERKOSTOVINKKI_{name.upper()}" for name in Settings.model_fields} | aliases
    others = {"PATH", "HOME", "TF_CPP_MIN_LOG_LEVEL", "RASA_TELEMETRY_ENABLED"}
    for name in read_stages()[-1].environment:
        assert name in names | others or name.startswith(("PYTHON", "PIP_", "SQLALCHEMY_")), name


class Container:
    """The service, from the image's files and packages, as a user who may write nothing."""

    def __init__(self, folder: Path, model: Path) -> None:
        self.app, self.data, self.temporary = (folder / n for n in ("app", "data", "tmp"))
        for made in (self.data, self.temporary):
            made.mkdir(mode=0o777)
            made.chmod(0o777)
        models = folder / "models"
        models.mkdir()
        os.link(model, models / model.name)
        lay_out(self.app, made={"/app/models": models, "/app/var": _made_by_training(folder)})
        shutil.copyfile(Path(__file__).parent / "only_serving.py", folder / "only_serving.py")
        absent = {"packages": sorted(left_out()), "modules": sorted(modules_of(set(left_out())))}
        (folder / "absent.json").write_text(json.dumps(absent), encoding="utf-8")
        self.files = self._list()
        for path in (self.app, *self.app.rglob("*")):
            path.chmod(0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444)
        self._folder = folder
        self._runner = _unprivileged(folder)
        #: Whether the service runs as another user than the test, who runs the scripts.
        self.hands_over = "user" in self._runner[1]
        self.port = free_port()
        # Nothing is inherited but what the image sets.
        self.environment = read_stages()[-1].environment | {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(self.temporary),
            "TMPDIR": str(self.temporary),
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "VERKOSTOVINKKI_DB": f"sqlite:///{self.data / 'conversations.db'}",
            "VERKOSTOVINKKI_SECRET_FILE": str(folder / "token_keys"),
            # With two processes and traces, so that their packages are needed too.
            "VERKOSTOVINKKI_WORKERS": "2",
            "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9",
        }
        (folder / "token_keys").write_text("0123456789abcdef" * 4)
        self.log = folder / "log"
        self.process: subprocess.Popen[bytes] | None = None

    def run(self, *arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        """Run a module as the image does, and wait for its end."""
        return subprocess.run(
            self._command(*arguments),
            cwd=self.app,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **self._runner[1],
            **options,
        )

    def script(self, name: str, *arguments: str) -> str:
        """Run a script of deploy/ as an operator does in the container, and return what it said."""
        done = subprocess.run(
            ["sh", str(self.app / "deploy" / name), *arguments],
            cwd=self.app,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=30)

    def start(self) -> None:
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self._command("api.main"),
                cwd=self.app,
                env=self.environment,
                stdout=log,
                stderr=log,
                **self._runner[1],
            )
        until = time.monotonic() + START_SECONDS
        while self._status("/readyz") != 200:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.2)

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=60)

    def new_files(self) -> set[str]:
        return self._list() - self.files

    def _list(self) -> set[str]:
        return {str(path) for path in self.app.rglob("*")}

    def _status(self, path: str) -> int:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}{path}", timeout=5).status_code
        except httpx.HTTPError:
            return 0

    def _command(self, *arguments: str) -> list[str]:
        # deploy/run starts `python -m MODULE`; here the left-out packages are hidden on the way.
        hide = self._folder / "bin"
        if not hide.exists():
            hide.mkdir()
            python = hide / "python"
            python.write_text(
                f'#!/bin/sh\n[ "$1" = -m ] || exec "{sys.executable}" "$@"\nshift\n'
                f'exec "{sys.executable}" "{self._folder}/only_serving.py" '
                f'"{self._folder}/absent.json" "$@"\n'
            )
            python.chmod(0o755)
        self.environment["PATH"] = f"{hide}:{self.environment['PATH']}"
        return [*self._runner[0], str(self.app / "deploy" / "run"), *arguments]


def _made_by_training(folder: Path) -> Path:
    """Return what the stage that trains leaves in var/, and nothing else of this machine's."""
    made = folder / "var"
    # The build looks at everything once (deploy/try_out.py), the page of insights too.
    load_references(ContentEncoder("insights"))
    for pattern in ("encoder/*", "inflection/*", "vectors/*.npz"):
        found = sorted((ROOT / "var").glob(pattern))
        assert found, f"var/{pattern}"
        for path in found:
            to = made / path.relative_to(ROOT / "var")
            to.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, to) if path.stat().st_dev == folder.stat().st_dev else shutil.copyfile(
                path, to
            )
    return made


def _unprivileged(folder: Path) -> tuple[list[str], dict[str, object]]:
    """Return what to start a program with so that it may write nowhere by rights of root."""
    if os.geteuid() != 0:
        return [], {}
    as_user = {"user": USER, "group": USER, "extra_groups": []}
    for path in (folder, *folder.parents):
        if path.stat().st_uid == 0 and path != Path("/") and path.name.startswith("pytest-"):
            path.chmod(path.stat().st_mode | 0o055)
    try:
        subprocess.run(
            [sys.executable, "-c", "import rasa.shared, rasa_sdk"],
            cwd=folder,
            env={"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=True,
            **as_user,
        )
    except (OSError, subprocess.CalledProcessError):
        # The project lies where another user cannot read it: root, but without its powers.
        return ["setpriv", "--inh-caps=-all", "--bounding-set=-all"], {}
    return [], as_user


@pytest.fixture(scope="module")
async def container(model, assistant, tmp_path_factory):
    """Return the running service; `assistant` has seen to the vectors of the content."""
    running = Container(tmp_path_factory.mktemp("image"), model)
    running.start()
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


def test_it_answers_from_its_own_files_and_packages(container):
    with container.client() as client:
        opened = client.post("/api/v1/conversations", json={"language": "fi"}).json()
        answer = client.post(
            f"/api/v1/conversations/{opened['conversation_id']}/messages",
            json={"text": "Miten kirjoitan LinkedIn-kutsun?"},
            headers={"Authorization": f"Bearer {opened['token']}"},
        )
        assert answer.status_code == 200, container.log.read_text()
        assert answer.json()["topic"] == "linkedin_invite"
        for page in ("/", "/chat", "/widget/v1/chat-widget.js", "/api/openapi.json", "/metrics"):
            assert client.get(page).status_code == 200, page


def test_the_health_check_says_so(container):
    healthy = container.run("deploy.healthy")
    assert (healthy.returncode, healthy.stderr) == (0, "")
    container.environment["PORT"], port = "1", container.environment["PORT"]
    assert container.run("deploy.healthy").returncode == 1
    container.environment["PORT"] = port


def test_an_operator_can_ask_in_it(container):
    asked = container.run("api.operate", "status")
    assert asked.returncode == 0, asked.stderr


def test_a_conversation_goes_on_from_a_backup_with_its_old_token(container):
    with container.client() as client:
        opened = client.post("/api/v1/conversations", json={"language": "en"}).json()
        url = f"/api/v1/conversations/{opened['conversation_id']}/messages"
        headers = {"Authorization": f"Bearer {opened['token']}"}
        client.post(url, json={"text": "How do I write a LinkedIn invitation?"}, headers=headers)
    kept = container.script("backup.sh", str(container.data)).strip()
    with container.client() as client:
        before = client.get(url, headers=headers).json()["messages"]
        client.post(url, json={"text": "thanks"}, headers=headers)
    container.stop()
    for file in container.data.glob("conversations.db*"):
        file.unlink()

    container.script("restore.sh", kept)
    if container.hands_over:
        for file in container.data.glob("conversations.db*"):
            os.chown(file, USER, USER)
    container.start()

    with container.client() as client:
        assert client.get(url, headers=headers).json()["messages"] == before
        answer = client.post(url, json={"text": "give me an example"}, headers=headers)
        assert answer.status_code == 200
        # It knows what was talked about.
        assert answer.json()["topic"] == "more"
        assert any(message["sources"] for message in answer.json()["messages"])


def test_it_ends_in_order_and_wrote_nothing_of_its_own(container):
    assert container.stop() == 0, container.log.read_text()
    assert container.new_files() == set()
    log = container.log.read_text()
    assert "Traceback" not in log
    assert "not_kept" not in log
    assert {path.name for path in container.data.iterdir()} >= {"conversations.db"}
    assert list(container.temporary.iterdir()) == []


def test_a_secret_that_cannot_be_read_is_named(container):
    container.environment["VERKOSTOVINKKI_SECRET_FILE"] = "/no/such/file"
    done = container.run("api.main")
    assert done.returncode == 2
    assert "VERKOSTOVINKKI_SECRET_FILE is '/no/such/file'" in done.stderr
