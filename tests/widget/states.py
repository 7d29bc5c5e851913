"""Everything that the chat can look like, for tests that look at all of it."""

from __future__ import annotations

from tests.widget.stand_in import CHANGES, draft, programmes, said, tip

QUESTION = "How do I begin with networking when I know nobody here?"


def closed(site, bot, **options):
    return site(**options)


def opened(site, bot, **options):
    return site(attributes='language="en" greeting="Welcome to the library."', **options).open()


def answered(site, bot, **options):
    bot.says(tip(buttons=(("More tips", "/more"), ("Give an example", "/example"))))
    chat = site(**options).open()
    chat.ask(QUESTION)
    return chat


def drafted(site, bot, **options):
    bot.says(draft(), said("Send it in two days.", buttons=CHANGES))
    chat = site(**options).open()
    chat.ask("Write to Anna", messages=2)
    return chat


def editing(site, bot, **options):
    bot.says(draft(limit=20), said("Send it in two days.", buttons=CHANGES))
    chat = site(**options).open()
    chat.ask("Write to Anna", messages=2)
    chat.button("edit", chat.draft).click()
    return chat


def listed(site, bot, **options):
    bot.says(programmes())
    chat = site(**options).open()
    chat.ask("Find me a mentor")
    return chat


def judging(site, bot, **options):
    chat = answered(site, bot, **options)
    chat.button("no").click()
    return chat


def failed(site, bot, **options):
    bot.fail(status=422, code="invalid")
    chat = site(**options).open()
    chat.watch.allow_failed_requests()
    chat.say("A question that is refused")
    chat.button("resend").wait_for()
    return chat


def offline(site, bot, **options):
    chat = answered(site, bot, **options)
    chat.watch.allow_failed_requests()
    chat.context.set_offline(True)
    chat.say("Written offline")
    chat.text(chat.s["waiting"]).first.wait_for()
    return chat


def writing(site, bot, **options):
    chat = answered(site, bot, **options)
    bot.hold()
    chat.say("And then?")
    chat.text(chat.s["writing"]).first.wait_for()
    return chat


def menu(site, bot, **options):
    chat = answered(site, bot, **options)
    chat.menu()
    return chat


def confirming(site, bot, **options):
    chat = answered(site, bot, **options)
    chat.menu("delete")
    chat.text(chat.s["delete_ask"]).wait_for()
    return chat


def deleted(site, bot, **options):
    chat = confirming(site, bot, **options)
    chat.button("confirm").click()
    chat.notice.first.wait_for()
    return chat


def too_long(site, bot, **options):
    chat = site(**options).open()
    chat.field.fill("x" * 2010)
    chat.text(chat.s["too_long"].format(n=10)).wait_for()
    return chat


def inline(site, bot, **options):
    bot.says(tip())
    chat = site(attributes='language="en" position="inline"', **options)
    chat.from_bot.first.wait_for()
    chat.ask(QUESTION)
    return chat


STATES = {
    state.__name__: state
    for state in (
        closed,
        opened,
        answered,
        drafted,
        editing,
        listed,
        judging,
        failed,
        offline,
        writing,
        menu,
        confirming,
        deleted,
        too_long,
        inline,
    )
}
# Those that are written to results/widget/*.png, for the eye.
PICTURED = ("closed", "opened", "answered", "drafted", "listed", "menu", "failed", "inline")


def save_picture(chat, screen, theme, state):
    """Write results/widget/<screen>-<theme>-<state>.png, if the state is one to look at."""
    if state in PICTURED:
        assert chat.screenshot(f"{screen}-{theme}-{state}").stat().st_size > 5_000
