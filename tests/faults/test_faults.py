"""What goes wrong at night: processes, databases and disks that fail under a real service.

Each test makes the fault, sees what the user gets meanwhile, and that all goes on afterwards
by itself. One service runs for all: two worker processes, Postgres and Redis.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from api.prefork import WORKER_TIMEOUT
from tests.running import Client, Server
from tests.services import Redis

ASKED = "Miten pääsen alkuun, kun en tunne ketään?"
# Kills of a worker in the middle of a turn; each costs a fork, not a start.
KILLS = 12
RETRY_SECONDS = 30


@pytest.fixture(scope="module")
def redis():
    with Redis() as server:
        yield server


@pytest.fixture(scope="module")
def service(model, postgres_server, redis, tmp_path_factory):
    address = postgres_server.new_database()
    server = Server(
        tmp_path_factory.mktemp("faults"),
        VERKOSTOVINKKI_DB=address,
        VERKOSTOVINKKI_REDIS=redis.address,
        VERKOSTOVINKKI_WORKERS="2",
    )
    server.start()
    yield server
    # In good order: workers of a killed process live on for a while.
    server.terminate()
    server.close()
    postgres_server.start()
    postgres_server.drop_database(address)


def workers(server: Server) -> list[int]:
    """Return the processes that answer; the first one only looks after them."""
    own = server.process.pid
    return [int(pid) for pid in Path(f"/proc/{own}/task/{own}/children").read_text().split()]


def send_until_answered(user: Client, text: str, client_message_id: str) -> dict:
    """Send as the widget does: the same id again after an error, until there is an answer."""
    until = time.monotonic() + RETRY_SECONDS
    while time.monotonic() < until:
        try:
            answer = user.send(text, client_message_id=client_message_id)
        except httpx.HTTPError:
            time.sleep(0.05)
            continue
        if answer.status_code == 200:
            return answer.json()
        assert answer.status_code in {409, 503}, answer.text
        assert answer.status_code != 503 or int(answer.headers["retry-after"]) > 0
        time.sleep(0.1)
    raise AssertionError(f"no answer within {RETRY_SECONDS} s")


def test_a_worker_killed_at_any_moment_costs_no_answer_and_doubles_none(service):
    user = Client(service, "fi")
    moments = random.Random(20261122)  # noqa: S311  any moments will do
    answers = {}
    for number in range(KILLS):
        name = f"kill-{number}"
        killing = threading.Timer(
            moments.uniform(0, 0.08), _kill, args=(moments.choice(workers(service)),)
        )
        killing.start()
        answers[name] = send_until_answered(user, ASKED, name)
        killing.join()
    transcript = user.read()
    asked = [m["client_message_id"] for m in transcript if m["role"] == "user"]
    assert asked == list(answers)
    for name, answer in answers.items():
        assert (
            user.send("jotain muuta", client_message_id=name).json()["messages"]
            == (answer["messages"])
        )
    roles = [message["role"] for message in transcript[1:]]
    assert "user" not in {a for a, b in itertools.pairwise(roles) if a == b}
    assert len(workers(service)) == 2


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):  # one that was on its way out when it was chosen
        os.kill(process, signal.SIGKILL)


def test_turns_sent_at_once_to_two_processes_are_answered_once_each_and_in_one_order(service):
    user = Client(service, "en")
    answers = {}

    def send(name: str) -> None:
        answers[name] = send_until_answered(user, "How do I start?", name)

    threads = [threading.Thread(target=send, args=(f"m{number % 5}",)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    transcript = user.read()
    asked = [m["client_message_id"] for m in transcript if m["role"] == "user"]
    assert sorted(asked) == sorted(answers) == [f"m{number}" for number in range(5)]
    # Every question is followed by its own answer: no turn stands inside another.
    roles = [message["role"] for message in transcript[1:]]
    assert roles[0] == "user"
    assert "user" not in {a for a, b in itertools.pairwise(roles) if a == b}


def test_without_the_database_503_and_when_it_is_back_the_talk_goes_on(service, postgres_server):
    user = Client(service, "sv")
    before = send_until_answered(user, "Hur kommer jag igång?", "before")
    postgres_server.stop()
    for answer in (
        user.send("och sedan?", client_message_id="during"),
        service.client.get("/readyz"),
        service.client.post("/api/v1/conversations", json={}),
        service.client.get(f"{user.url}/messages", headers=user.headers),
    ):
        assert answer.status_code == 503
        assert answer.json()["error"]["code"] == "unavailable"
        assert int(answer.headers["retry-after"]) > 0
    assert service.client.get("/healthz").status_code == 200
    postgres_server.start()
    send_until_answered(user, "och sedan?", "during")
    transcript = user.read()
    assert [m["client_message_id"] for m in transcript if m["role"] == "user"] == [
        "before",
        "during",
    ]
    assert transcript[2]["text"] == before["messages"][0]["text"]


def test_a_database_that_restarts_between_two_turns_is_not_noticed(service, postgres_server):
    user = Client(service, "fi")
    send_until_answered(user, ASKED, "before")
    postgres_server.restart()
    assert user.send("lisää", client_message_id="after").status_code == 200


def test_while_redis_is_gone_everybody_is_answered(service, redis):
    user = Client(service, "fi")
    redis.stop()
    began = time.monotonic()
    for number in range(6):
        assert user.send(ASKED, client_message_id=f"without-{number}").status_code == 200
    assert time.monotonic() - began < 20
    redis.start()
    assert user.send("lisää", client_message_id="with").status_code == 200
    assert len([m for m in user.read() if m["role"] == "user"]) == 7


def test_a_redis_that_hangs_delays_nobody_for_long(service, redis):
    user = Client(service, "fi")
    redis.freeze()
    try:
        began = time.monotonic()
        for number in range(4):
            assert user.send(ASKED, client_message_id=f"hanging-{number}").status_code == 200
        assert time.monotonic() - began < 20
    finally:
        redis.thaw()


def test_workers_end_when_the_process_that_looks_after_them_was_killed(service):
    user = Client(service, "fi")
    left = workers(service)
    service.kill()
    until = time.monotonic() + WORKER_TIMEOUT
    while any(Path(f"/proc/{pid}").exists() for pid in left):
        assert time.monotonic() < until, "the port stays taken"
        time.sleep(0.2)
    service.start()
    assert user.send(ASKED, client_message_id="after").status_code == 200


def arrived(server: Server) -> tuple[int, int]:
    """Return how many turns the service has ended, and how many are under way."""
    ended = under_way = 0.0
    for line in server.client.get("/metrics").text.splitlines():
        name, _, value = line.rpartition(" ")
        if name.startswith("verkostovinkki_turns_total"):
            ended += float(value)
        elif name in {"verkostovinkki_turns_waiting", "verkostovinkki_turns_running"}:
            under_way += float(value)
    return int(ended), int(under_way)


def test_a_stop_lets_turns_under_way_come_to_their_end(service):
    users = [Client(service, "fi") for _ in range(12)]
    before, idle = arrived(service)
    assert idle == 0
    statuses = []

    def send(user: Client) -> None:
        statuses.append(user.send(ASKED, client_message_id="last").status_code)

    threads = [threading.Thread(target=send, args=(user,)) for user in users]
    for thread in threads:
        thread.start()
    # Only what has reached the service is under way: a connection not yet taken is refused.
    until = time.monotonic() + RETRY_SECONDS
    while (now := arrived(service))[0] + now[1] < before + len(users):
        assert time.monotonic() < until, now
    assert now[1] > 0, "every turn had come to its end before the stop"
    service.terminate()
    for thread in threads:
        thread.join()
    assert statuses == [200] * len(users)
    service.start()
    for user in users:
        assert [m["role"] for m in user.read()][:3] == ["bot", "user", "bot"]
