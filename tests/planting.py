"""Marked words in every place of every request, and who may never be found to hold them."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

from tests.running import Client, Server

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
# Valid ones, so that the masking has to find them; both century signs of the 1900s.
MASKED = {
    "identity code": "010594-9021",
    "identity code of 2023": "010594Y9021",
    "phone": "+358 40 7654321",
    "account": "FI21 1234 5600 0007 85",
    "card": "4111 1111 1111 1111",
}


def word(place: str) -> str:
    """Return a word that stands for `place` and that nothing else holds, looking like a name."""
    digits = hashlib.sha256(place.encode()).hexdigest()[:12]
    return "Kanaria" + digits.translate(str.maketrans("0123456789abcdef", "bdfghjklmnprstvw"))


def email(place: str) -> str:
    return f"{word(place).lower()}@posti.fi"


@dataclass
class Answer:
    """What the server answered to one request."""

    request: str
    status: int
    headers: str
    body: str
    html: bool


@dataclass
class Planter:
    """Sends requests to one server, and remembers the words and the answers."""

    server: Server
    places: set[str] = field(default_factory=set)
    secrets: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)

    def word(self, place: str) -> str:
        self.places.add(place)
        return word(place)

    def found_in(self, text: str) -> list[str]:
        """Return the places whose word, and the names of the secrets that, stand in a text."""
        folded = text.lower()
        packed = re.sub(r"[\s-]", "", folded)
        return sorted(
            [place for place in self.places if word(place).lower() in folded]
            + [name for name, secret in self.secrets.items() if secret.lower() in folded]
            + [
                kind
                for kind, typed in MASKED.items()
                if typed.lower() in folded or re.sub(r"[\s-]", "", typed.lower()) in packed
            ]
        )

    def send(self, method: str, path: str, **options: object) -> httpx.Response:
        answer = self.server.client.request(method, path, **options)
        self.answers.append(
            Answer(
                f"{method} {path}",
                answer.status_code,
                str(answer.headers),
                answer.text,
                html="text/html" in answer.headers.get("content-type", ""),
            )
        )
        return answer

    def headers(self, place: str) -> dict[str, str]:
        """Return every header that a client may fill as it likes, each with a word."""
        plain = (
            "User-Agent Referer Cookie X-Request-ID X-Forwarded-For Forwarded tracestate baggage"
        )
        filled = {name: self.word(f"{place}: {name}") for name in [*plain.split(), "X-Kanaria"]}
        return filled | {
            "Accept-Language": f"fi;x={self.word(f'{place}: language')}",
            "Authorization": f"Bearer {self.word(f'{place}: token')}",
            "Origin": f"https://{self.word(f'{place}: origin')}.example",
            "traceparent": f"00-{self.word(f'{place}: traceparent')}-0123456789abcdef-01",
        }

    def open(self, language: str, place: str) -> Client:
        """Open a conversation on a page whose address holds a word in each of its parts."""
        page = (
            f"https://{self.word(f'{place}: page user')}:{self.word(f'{place}: page password')}"
            f"@www.example.fi/{self.word(f'{place}: page path')}"
            f"?q={self.word(f'{place}: page query')}&mail={email(f'{place}: page mail')}"
            f"#{self.word(f'{place}: page fragment')}"
        )
        self.places.add(f"{place}: page mail")
        user = Client(self.server, language, page_url=page)
        self.secrets[f"{place}: token"] = user.headers["Authorization"].removeprefix("Bearer ")
        return user

    def every_route(self) -> None:
        """Ask every route, with every method, what it does not expect."""
        described = self.server.client.get("/api/openapi.json").json()["paths"]
        pages = ("/", "/chat", "/privacy", "/widget", "/widget/page", "/insights", "/static/x.css")
        for path in [*described, *pages, "/widget/{version}/chat-widget.js", "/{nothing}"]:
            filled = re.sub(r"\{(\w+)\}", lambda match: self.word(f"path: {match[1]}"), path)
            query = {name: self.word(f"query: {name}") for name in _QUERY}
            for method in METHODS:
                headers = self.headers("header") | {"Content-Type": "application/json"}
                body = json.dumps({self.word("JSON name"): self.word("JSON value")})
                self.send(method, filled, params=query, headers=headers, content=body)
            self.send(
                "POST",
                filled,
                content=f'{{"{self.word("broken JSON")}',
                headers={"Content-Type": "application/json"},
            )
            self.send("POST", filled, data={self.word("form name"): self.word("form value")})
        self.send("GET", "/healthz", headers={"Host": f"{self.word('host')}.example"})

    def good_talk(self, user: Client) -> None:
        """Talk as users do: a draft, distress, numbers that are masked, a button, judgements."""
        said = {}
        for text in (
            f"Kirjoita kutsu {self.word('name')} Virtaselle, tapasimme Slushissa viime viikolla",
            f"En jaksa enää elää, {self.word('distress')}",
            f'/restart{{"{self.word("command")}": 1}}',
            f"Tunnukseni on {MASKED['identity code']} ja {MASKED['identity code of 2023']}",
            f"Soita {MASKED['phone']} tai {email('mail')}, tili {MASKED['account']}",
            f"Korttini on {MASKED['card']}. Miten aloitan?",
            f"Etsin mentoria, olen {self.word('search')} Tampereelta",
        ):
            once = self.word(f"client id {len(said)}")
            said = self.send(
                "POST",
                f"{user.url}/messages",
                json={"text": text, "client_message_id": once},
                headers=user.headers,
            ).json()
            assert "messages" in said, said
        self.places.add("mail")
        buttons = [button for message in user.read() for button in message["buttons"]]
        self.send(
            "POST",
            f"{user.url}/messages",
            json={"payload": buttons[0]["payload"]},
            headers=user.headers,
        )
        reason = f"{self.word('reason')} {MASKED['phone']} {email('mail')}"
        answered = self.send(
            "POST",
            f"{user.url}/messages/m1/feedback",
            json={"helpful": False, "reason": reason},
            headers=user.headers,
        )
        assert answered.status_code == 204, answered.text
        self.send("GET", f"{user.url}/messages", headers=user.headers)

    def bad_requests(self, user: Client) -> None:
        """Send what is refused, with the right token."""
        url = f"{user.url}/messages"
        for body in (
            {"text": self.word("text twice"), "payload": f"/{self.word('payload twice')}"},
            {"payload": f"/{self.word('payload')}"},
            {"payload": f'/greet{{"name": "{self.word("payload entity")}"}}'},
            {"text": self.word("too long") * 200},
            {"text": self.word("far too long") * 5000},
            {"text": [self.word("text in a list")]},
            {"text": "moi", self.word("unknown name"): 1},
            {"text": "moi", "client_message_id": self.word("client id too long") * 10},
            {"text": "moi", "client_message_id": {"x": self.word("client id object")}},
        ):
            assert self.send("POST", url, json=body, headers=user.headers).status_code >= 400
        for body in (
            {"helpful": self.word("helpful")},
            {"helpful": True, "reason": self.word("reason too long") * 40},
            {"helpful": True, "reason": "x", self.word("unknown name of feedback"): 1},
        ):
            answer = self.send("POST", f"{url}/m1/feedback", json=body, headers=user.headers)
            assert answer.status_code >= 400
        missing = f"{url}/{self.word('message id')}/feedback"
        self.send("POST", missing, json={"helpful": True}, headers=user.headers)
        self.send("GET", f"{url}?after={self.word('cursor')}", headers=user.headers)
        for body in (
            {"language": self.word("language")},
            {"language": "fi", "page_url": self.word("page too long") * 200},
            {"language": "fi", self.word("unknown name of opening"): 1},
        ):
            assert self.send("POST", "/api/v1/conversations", json=body).status_code >= 400

    def forms(self) -> None:
        """Use the page without JavaScript, rightly and wrongly."""
        good = {
            "language": "sv",
            "text": f"Jag heter {self.word('form text')}",
            "once": self.word("form once"),
        }
        assert self.send("POST", "/chat", data=good).status_code == 200
        self.send("POST", "/chat", data=good | {"text": f"Ring {MASKED['phone']}", "once": "2"})
        for wrong in (
            {"conversation_id": self.word("form conversation"), "token": self.word("form token")},
            {"payload": f"/{self.word('form payload')}", "text": ""},
            {"text": self.word("form text too long") * 200},
            {"once": self.word("form once too long") * 10},
            {"language": self.word("form language"), "text": ""},
            {self.word("form unknown name"): self.word("form unknown value"), "text": ""},
        ):
            self.send("POST", "/chat", data=good | wrong)

    def owner(self, token: str) -> None:
        """Look at the insights with the right token and strange wishes."""
        wish = f"?days={self.word('days')}&language={self.word('insights language')}"
        for path in ("/insights", "/insights/topics.csv", f"/insights/{self.word('table')}.csv"):
            self.send("GET", path + wish, auth=("owner", token))

    def while_locked(self, user: Client) -> None:
        """Send a message that the database does not take."""
        with closing(sqlite3.connect(self.server.database, isolation_level=None)) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            answer = self.send(
                "POST",
                f"{user.url}/messages",
                json={"text": self.word("text that was not stored")},
                headers=user.headers,
            )
            lock.execute("ROLLBACK")
        assert answer.status_code == 503, answer.text


_QUERY = (
    "language",
    "plain",
    "after",
    "place",
    "field",
    "audience",
    "ui_language",
    "show",
    "kanaria",
)


@contextmanager
def collector() -> Iterator[tuple[str, list[str]]]:
    """Take OpenTelemetry traces; give the address to send to, and what came."""
    came: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            came.append(self.rfile.read(length).decode("utf-8", "replace"))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", came
    server.shutdown()
    thread.join()
    server.server_close()


def dump(server: Server) -> str:
    """Return a fresh dump of the database."""
    with closing(sqlite3.connect(server.database)) as database:
        return "\n".join(database.iterdump())


def bytes_on_disk(server: Server) -> str:
    """Return every file of the database, also its journals, byte for byte."""
    files = sorted(server.database.parent.glob(f"{server.database.name}*"))
    return "".join(file.read_bytes().decode("latin-1") for file in files)
