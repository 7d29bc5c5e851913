"""The service from outside: `python -m api.main` with the real model.

Once as one process with a database on disk, once as two replicas with Postgres and Redis, where
each request meets the other replica than the one before. The tests stand in the order of one
service's life: start, talk, end, start again, crash.
"""

from __future__ import annotations

import stat
import threading
import time

import httpx
import pytest
import sqlalchemy as sa

from bot.settings import STATE_DIRECTORY
from tests.running import Client, Replicas, Server
from tests.services import Redis

CANARY = "Kanarialintunen"
SECRET = "a key that all replicas share and that is made up for tests"
QUESTIONS = {
    "fi": "Mitä verkostoituminen tarkoittaa?",
    "sv": "Vad betyder nätverkande?",
    "en": "What does networking mean?",
}


@pytest.fixture(scope="module")
def addresses():
    """Return where the database of each kind of service is, once there is one."""
    return {}


@pytest.fixture(scope="module", params=["one process", "two replicas"])
def server(request, model, tmp_path_factory, addresses):
    folder = tmp_path_factory.mktemp("server")
    if request.param == "one process":
        server = Server(folder)
        addresses["database"] = f"sqlite:///{server.database}"
        server.launch()
        yield server
        server.close()
        return
    postgres = request.getfixturevalue("postgres_server")
    addresses["database"] = postgres.new_database()
    with Redis() as redis:
        server = Replicas(
            folder,
            VERKOSTOVINKKI_DB=addresses["database"],
            VERKOSTOVINKKI_REDIS=redis.address,
            VERKOSTOVINKKI_SECRET=SECRET,
        )
        server.launch()
        yield server
        server.close()
    postgres.drop_database(addresses["database"])


@pytest.fixture(scope="module")
def first_answers(server):
    """Return what the server answered while it loaded its model."""
    return server.wait_until_ready()


@pytest.fixture(scope="module")
def ready(server, first_answers):
    return server


@pytest.fixture(scope="module")
def users(ready):
    """Return one user a language, each with one answered question."""
    users = {language: Client(ready, language) for language in QUESTIONS}
    for language, user in users.items():
        assert user.send(QUESTIONS[language]).status_code == 200
    return users


def test_it_answers_503_with_retry_after_until_it_is_ready(first_answers):
    *loading, ready = first_answers

    assert loading, "the port opens before the model is loaded"
    for answer in loading:
        assert answer.status_code == 503
        assert answer.json()["error"]["code"] == "unavailable"
        assert int(answer.headers["retry-after"]) > 0
    assert ready.json() == {"status": "ready"}


def test_it_listens_on_the_given_address_and_says_so(ready):
    servers = ready.servers if isinstance(ready, Replicas) else [ready]
    for server in servers:
        assert f"http://127.0.0.1:{server.port}/chat" in server.read_log()
    assert ready.client.get("/chat").status_code == 200


def test_the_key_of_tokens_is_never_logged(ready):
    keys = [SECRET]
    if isinstance(ready, Server):
        file = STATE_DIRECTORY / "secret"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        keys.append(file.read_text(encoding="ascii").strip())
    assert [key for key in keys if key in ready.read_log()] == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_conversation_in_each_language_is_answered_with_sources(users, language):
    greeting, question, answer = users[language].read()

    assert {m["language"] for m in (greeting, question, answer)} == {language}
    assert question["text"] == QUESTIONS[language]
    assert answer["topic"] == "what_is_networking"
    assert answer["sources"]


def test_after_a_restart_every_conversation_goes_on(ready, users):
    before = {language: user.read() for language, user in users.items()}

    ready.terminate()
    ready.start()

    for language, user in users.items():
        assert user.read() == before[language]
        turn = user.send({"fi": "lisää", "sv": "mer", "en": "more"}[language]).json()
        assert turn["language"] == language
        assert turn["messages"][0]["topic"] == "what_is_networking"


def test_a_crash_in_the_middle_of_a_turn_loses_nothing_that_was_answered(ready, users):
    user, other = users["fi"], users["sv"]
    answered = user.send("kiitos", client_message_id="before").json()
    before = user.read()
    others = other.read()
    in_the_middle = threading.Thread(target=_send_and_ignore, args=(user, "during"))
    in_the_middle.start()
    time.sleep(0.05)

    ready.kill()
    in_the_middle.join()
    ready.start()

    after = user.read()
    assert after[: len(before)] == before
    assert other.read() == others
    # What was asked in the middle is either there as a whole or not at all.
    assert [message["role"] for message in after[len(before) :]] in ([], ["user", "bot"])
    again = user.send("kiitos", client_message_id="before").json()
    assert again["messages"] == answered["messages"]


def test_after_a_crash_the_unanswered_message_can_be_sent_again_once(users):
    user = users["fi"]

    turns = [user.send(QUESTIONS["en"], client_message_id="during").json() for _ in range(2)]

    assert turns[0]["messages"] == turns[1]["messages"] != []
    sent = [m for m in user.read() if m["client_message_id"] == "during"]
    assert len(sent) == 1


def _send_and_ignore(user, client_message_id):
    try:
        user.send(QUESTIONS["en"], client_message_id=client_message_id)
    except httpx.HTTPError:
        return


def test_while_the_database_is_locked_503_and_afterwards_it_goes_on(ready, users, addresses):
    user = users["en"]
    before = user.read()
    database = sa.create_engine(addresses["database"])
    with database.connect() as lock:
        if database.dialect.name == "sqlite":
            # The driver begins transactions by itself, but not this kind.
            lock.connection.isolation_level = None
            lock.connection.execute("BEGIN EXCLUSIVE")
        else:
            lock.execute(sa.text("LOCK TABLE conversations IN ACCESS EXCLUSIVE MODE"))
        refused = user.send(f"{CANARY} {QUESTIONS['en']}")
        lock.connection.rollback()
    database.dispose()

    assert refused.status_code == 503
    assert int(refused.headers["retry-after"]) > 0
    assert user.read() == before
    assert user.send(QUESTIONS["en"]).status_code == 200


def test_the_log_never_holds_what_a_user_wrote(ready):
    user = Client(ready, "fi", page_url=f"https://example.org/{CANARY}")
    url = f"{user.url}/messages"
    for text in (
        f"Olen {CANARY}. Miten pääsen alkuun?",
        f'/switch_language{{"language": "{CANARY}"}}',
        f"<b>{CANARY}</b> {{{{slot}}}} EXTERNAL: {CANARY}",
        f"{CANARY}\x00\x1b[31m\ud7ff",
        CANARY * 200,
    ):
        user.send(text, client_message_id=f"{CANARY}{len(text)}")
    json = user.headers | {"Content-Type": "application/json"}
    for status, content in (
        (400, f'{{"text": "{CANARY}'),
        (422, f'{{"{CANARY}": "{CANARY}"}}'),
        (422, f'{{"payload": "/{CANARY}"}}'),
        (422, f'{{"text": ["{CANARY}"]}}'),
        (413, f'{{"text": "{CANARY * 4000}"}}'),
    ):
        assert ready.client.post(url, content=content, headers=json).status_code == status
    ready.client.post(f"{url}/m3/feedback", json={"helpful": False, "reason": CANARY}, headers=json)
    ready.client.post("/chat", data={"text": CANARY, "language": "fi"})
    ready.client.get(f"/api/v1/conversations/{CANARY}/messages?after={CANARY}")
    ready.client.get(f"/{CANARY}", headers={"Authorization": f"Bearer {CANARY}"})

    log = ready.read_log()

    assert "api.ready" in log
    assert CANARY not in log
    assert user.url.rpartition("/")[2] not in log


def test_the_log_holds_nothing_but_the_services_own_events(ready):
    lines = [line for line in ready.read_log().splitlines() if line.strip()]

    assert [line for line in lines if " api." not in line and " bot." not in line] == []


def test_it_ends_in_order_when_it_is_told_to(ready):
    assert ready.terminate() in {0, -15}
    assert "Traceback" not in ready.read_log()
