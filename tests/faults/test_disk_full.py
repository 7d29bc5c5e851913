"""A disk that is full: simulated by the largest size that the server may write to a file."""

from __future__ import annotations

import resource

import pytest

from tests.running import Client, Server

ASKED = "Miten pääsen alkuun, kun en tunne ketään?"


@pytest.fixture(scope="module")
def service(model, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("full"))
    server.start()
    yield server
    server.close()


def test_on_a_full_disk_503_and_with_space_again_the_message_is_answered_once(service):
    user = Client(service, "fi")
    assert user.send(ASKED, client_message_id="before").status_code == 200
    before = user.read()
    limits = resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(
        service.process.pid,
        resource.RLIMIT_FSIZE,
        (service.database.stat().st_size, limits[1]),
    )
    refused = [user.send("lisää", client_message_id="during") for _ in range(3)]
    assert {answer.status_code for answer in refused} == {503}
    assert all(int(answer.headers["retry-after"]) > 0 for answer in refused)
    assert user.read() == before
    resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, limits)
    answers = [user.send("lisää", client_message_id="during").json() for _ in range(2)]
    assert answers[0]["messages"] == answers[1]["messages"] != []
    assert [m["client_message_id"] for m in user.read() if m["role"] == "user"] == [
        "before",
        "during",
    ]
