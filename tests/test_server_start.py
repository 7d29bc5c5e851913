"""A server that cannot start says why at once, without a traceback."""

from __future__ import annotations

import socket

import pytest

from tests.running import Server


@pytest.fixture
def launch(tmp_path):
    """Return a function that starts a server and returns its status and its log at the end."""
    servers = []

    def _launch(**environment):
        server = Server(tmp_path, **environment)
        servers.append(server)
        server.launch()
        return server.wait(), server.read_log()

    yield _launch
    for server in servers:
        server.close()


def test_a_port_that_is_taken(model, launch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        status, log = launch(PORT=port)

    assert status == 1
    assert "api.address.unavailable" in log
    assert port in log
    assert "Traceback" not in log


def test_an_address_that_this_machine_has_not(model, launch):
    # From the block for documentation (RFC 5737), which no machine has.
    status, log = launch(HOST="192.0.2.1")

    assert status == 1
    assert "192.0.2.1" in log
    assert "Traceback" not in log


def test_no_model(tmp_path, launch):
    status, log = launch(VERKOSTOVINKKI_MODEL_DIRECTORY=str(tmp_path))

    assert status == 1
    assert "make train" in log
    assert "Traceback" not in log


def test_a_model_that_cannot_be_loaded(tmp_path, launch):
    (tmp_path / "broken.tar.gz").write_bytes(b"no archive")

    status, log = launch(VERKOSTOVINKKI_MODEL_DIRECTORY=str(tmp_path))

    assert status == 1
    assert "api.assistant.failed" in log
    assert "Traceback" not in log


def test_a_place_where_no_key_can_be_kept(monkeypatch, capsys):
    import api.main

    def refuse(_):
        raise PermissionError(13, "Permission denied", "var/secret")

    monkeypatch.delenv("VERKOSTOVINKKI_SECRET", raising=False)
    monkeypatch.setattr(api.main, "signing_key", refuse)

    assert api.main.main() == 2
    told = capsys.readouterr().err
    assert "VERKOSTOVINKKI_SECRET" in told
    assert "var/secret" in told
