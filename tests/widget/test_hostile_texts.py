"""Whatever a reply holds, in whichever field: it is text, nothing runs, no element appears."""

from __future__ import annotations

import pytest

from tests.widget.stand_in import said

RUN = "window.hit=1"
HOSTILE = [
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script src=//example.org/x.js>{RUN}",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror="{RUN}">',
    f"'><img src=x onerror='{RUN}'>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<math><mtext></p><img src=x onerror={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<iframe src=javascript:parent.{RUN}>",
    f"<object data=javascript:{RUN}>",
    f"<embed src=javascript:{RUN}>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=https://example.org>",
    "<base href=https://example.org/>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<body onload={RUN}>",
    f"<a href='javascript:{RUN}'>x</a>",
    f"<template><img src=x onerror={RUN}></template>",
    f"<networking-chat onclick={RUN}></networking-chat>",
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f" javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"vbscript:{RUN}",
    "blob:https://example.org/1",
    "//example.org/x",
    "http://example.org/x",
    f"[x](javascript:{RUN})",
    f"[x](JAVASCRIPT:{RUN})",
    f"[x](data:text/html,<script>{RUN}</script>)",
    "[x](http://example.org)",
    "[x](//example.org)",
    f'[x](https://example.org"onmouseover="{RUN})',
    f"[<img src=x onerror={RUN}>](https://example.org/)",
    f"**<img src=x onerror={RUN}>**",
    f"- <img src=x onerror={RUN}>",
    f"**1. <img src=x onerror={RUN}>**, <b>x</b>\n[x](javascript:{RUN})",
    f"```html\n<script>{RUN}</script>\n```",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}",
    f"\\x3cscript\\x3e{RUN}",
    "{{constructor.constructor('window.hit=1')()}} ${window.hit=1} {n} {limit}",
    "<!-- x --><![CDATA[ x ]]><?php x ?>",
    f"\u202e<script>{RUN}</script>\u202c",
    f"＜script＞{RUN}＜/script＞",
    f"<\u0000script>{RUN}",
    "\x01bold\x02 \x03https://example.org\x04link\x05",
    "__proto__",
    "constructor",
    "' \" ` < > & ; \\ / #",
    "x" * 1500,
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
]
# Every element that the widget makes for messages; `svg` and `input` are among what it does not.
OURS = {
    *("ol", "ul", "li", "p", "div", "span", "strong", "a", "h3", "article"),
    *("button", "label", "textarea"),
}
_FOUND = """
(log) => {
  const all = [...log.querySelectorAll("*")];
  return {
    names: [...new Set(all.map((node) => node.localName))],
    schemes: [...new Set(all.filter((node) => node.matches("a")).map((node) => node.protocol))],
    attributes: [...new Set(all.flatMap((node) => node.getAttributeNames()))],
    hit: window.hit ?? null,
  };
}
"""


# Texts that share a turn of the bot; each has four messages in it, one of each kind.
TOGETHER = 11
CHUNKS = [HOSTILE[at : at + TOGETHER] for at in range(0, len(HOSTILE), TOGETHER)]

# What the messages of each text show, by the kinds of _spoilt_message, and what its draft holds
# when it is edited.
_DRAWN = """
(log, words) => {
  const shown = (node) => node?.textContent ?? "";
  const press = (inside, word) =>
    [...inside.querySelectorAll("button")].find((one) => one.textContent.trim() === word).click();
  const messages = [...log.querySelectorAll(".message.bot")].slice(1);
  const drawn = [];
  for (let at = 0; at < messages.length; at += 4) {
    const [tip, draft] = messages.slice(at, at + 2);
    press(draft, words.edit);
    const edited = draft.querySelector("textarea").value;
    press(draft, words.done);
    drawn.push({
      tip: shown(tip.querySelector(".body")),
      sources: [...tip.querySelectorAll(".sources li")].map(shown),
      draft: shown(draft.querySelector(".draft-text")),
      edited,
    });
  }
  return drawn;
}
"""


def spoilt(texts, path, body):
    """Return an answer of the server with the texts in every field that a widget may look at.

    Each text gets four of the bot's messages in the order of `texts`, one of each kind.
    """
    if "error" in body:
        return {"error": {"code": texts[0], "message": texts[0], "field": texts[0]}}
    if "messages" not in body:
        return body
    messages, place = [], 0
    for message in body["messages"]:
        if message["role"] == "user":
            messages.append(message)
            continue
        text = texts[place // 4 % len(texts)]
        messages.append({**message, **_spoilt_message(text, place)})
        place += 1
    return {**body, "topic": texts[0], "messages": messages}


def _spoilt_message(text, place):
    draft = {"text": text, "language": text, "characters": text, "limit": 5, "platform": text}
    names = ("id", "name", "organiser", "kind", "url", "summary", "cost", "how_to_apply", "status")
    programme = dict.fromkeys(names, text) | {"places": [text], "fields": [text]}
    kind, more = (
        ("tip", {}),
        ("draft", {"draft": draft}),
        ("programmes", {"programmes": [programme]}),
        (text, {}),
    )[place % 4]
    return {
        "id": f"{text}{place}",
        "kind": kind,
        "text": text,
        "topic": text,
        "language": text,
        "sources": [{"title": text, "url": text}, {"title": text, "url": None}],
        "buttons": [{"title": text, "payload": f"{text}{place}"}],
        **more,
    }


def assert_harmless(chat):
    found = chat.log.evaluate(_FOUND)
    assert set(found["names"]) <= OURS
    assert set(found["schemes"]) <= {"https:"}
    assert not [name for name in found["attributes"] if name.startswith("on") or name == "style"]
    assert found["hit"] is None


def visible(text):
    """Return `text` with its white space run together."""
    return " ".join(text.split())


def content(locator):
    return " ".join(locator.text_content().split())


@pytest.mark.parametrize("texts", CHUNKS, ids=range(len(CHUNKS)))
def test_hostile_replies_are_only_text(site, bot, texts):
    bot.says(*[said("x", buttons=(("x", "/x"),))] * 4 * len(texts))
    bot.alters(lambda path, body: spoilt(texts, path, body))
    chat = site()
    chat.page.on("dialog", fail_at_dialog)

    chat.open()
    chat.ask("What?", messages=4 * len(texts))

    assert_harmless(chat)
    assert [content(one) for one in chat.choices.get_by_role("button").all()][-1] == visible(
        texts[-1]
    )
    drawn = chat.log.evaluate(_DRAWN, {"edit": chat.s["edit"], "done": chat.s["done"]})
    assert len(drawn) == len(texts)
    for text, shown in zip(texts, drawn, strict=True):
        assert visible(shown["draft"]) == visible(text)
        for source in shown["sources"]:
            title = visible(source).removesuffix(f" ({chat.s['new_tab']})")
            assert title == visible(text)
        if not set("*[\x01\n") & set(text) and not text.startswith("- "):
            assert visible(shown["tip"]) == visible(text)
        assert shown["edited"] in {text, text.replace("\x00", "\ufffd")}

    bot.alters(None)
    chat.ask("Does it still work?", messages=4 * len(texts))
    assert chat.from_bot.last.locator(".body").inner_text() == "x"
    chat.page.remove_listener("dialog", fail_at_dialog)


def test_hostile_greetings_are_only_text(site, bot):
    def greet(path, body):
        if not path.endswith("greeting"):
            return body
        greeting = body["messages"] * 4 * len(HOSTILE)
        return spoilt(HOSTILE, path, {**body, "messages": greeting})

    bot.alters(greet)
    chat = site()
    chat.page.on("dialog", fail_at_dialog)
    chat.open()

    assert_harmless(chat)
    assert content(chat.choices.get_by_role("button").last) == visible(HOSTILE[-1])
    shown = {content(one) for one in chat.log.locator(".draft-text").all()}
    assert shown == {visible(text) for text in HOSTILE}
    chat.page.remove_listener("dialog", fail_at_dialog)


def fail_at_dialog(dialog):
    pytest.fail(f"a dialog: {dialog.message}")


def test_what_the_user_types_is_only_text(site, bot):
    bot.says("Yes.")
    chat = site().open()
    typed = []
    for text in HOSTILE:
        chat.field.fill(text)
        typed.append(chat.field.input_value().strip())
        chat.field.press("Enter")
    chat.from_bot.nth(len(HOSTILE)).wait_for(timeout=30_000)

    assert chat.from_user.locator(".body").all_text_contents() == typed
    assert len(bot.received) == len(HOSTILE)
    assert_harmless(chat)


def test_an_unknown_language_of_an_answer_breaks_nothing(site, bot):
    def speak_nonsense(path, body):
        messages = [{**one, "language": "tlh"} for one in body.get("messages", ())]
        return {**body, "language": "tlh", "messages": messages}

    chat = site().open()
    bot.alters(speak_nonsense)
    chat.ask("Eh?")
    chat.ask("And again?")

    assert chat.send.is_visible()
    assert chat.from_bot.last.locator(".body").get_attribute("lang") == "tlh"


def test_a_hostile_error_is_only_text(site, bot):
    chat = site(allow=["Failed to load resource"]).open()
    bot.alters(lambda path, body: spoilt(HOSTILE[:1], path, body))
    for number, text in enumerate(HOSTILE[:6]):
        chat.page.route("**/messages", refuse_with(text))
        chat.say("What?")
        chat.button("resend").nth(number).wait_for()
        assert visible(text) in content(chat.from_user.last)

    assert_harmless(chat)


def refuse_with(text):
    """Return what answers a request of the page with a refusal made of `text`."""
    error = {"error": {"code": text, "message": text, "field": text}}
    headers = {"access-control-allow-origin": "*"}

    def refuse(route):
        route.fulfill(status=422, json=error, headers=headers)

    return refuse


def test_paper_and_text_file_hold_hostile_texts_as_text(site, bot):
    text = HOSTILE[5]
    bot.says(*[said("x", buttons=(("x", "/x"),))] * 4)
    bot.alters(lambda path, body: spoilt([text], path, body))
    chat = site(csp=True)
    chat.page.evaluate("window.print = () => {}")
    chat.open()
    chat.ask(text, messages=4)

    with chat.page.expect_download() as download:
        chat.menu("save")
    saved = download.value.path().read_text(encoding="utf-8")
    assert saved.count(text) > 10

    chat.menu("print")
    chat.page.locator("iframe").wait_for(state="attached")
    found = chat.page.locator("iframe").evaluate(
        "(frame) => [...frame.contentDocument.querySelectorAll('*')].map((one) => one.localName)"
    )
    assert {"h1", "h2", "p"} <= set(found)
    assert set(found) <= {"html", "head", "title", "body", "h1", "h2", *OURS}
    assert chat.page.evaluate("window.hit ?? null") is None
