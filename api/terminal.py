"""Talk to the bot in the terminal: the same assistant, content and store as over HTTP."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

from api.logs import configure_logs
from api.main import load_assistant
from bot.languages import DEFAULT_LANGUAGE, as_language
from bot.replies import Button, Message
from bot.settings import Settings

_HELP = "(A number chooses a button, an empty line or Ctrl+D ends and deletes the conversation.)"


def render(messages: Iterable[Message]) -> str:
    """Return the bot's messages as lines for a terminal, with numbered buttons."""
    lines: list[str] = []
    for message in messages:
        lines.append(message.text)
        lines += [f"  [{source.title}] {source.url or ''}".rstrip() for source in message.sources]
        lines += [f"  {number}. {button.title}" for number, button in enumerate(message.buttons, 1)]
    return "\n".join(lines)


def choose(line: str, messages: Iterable[Message]) -> Button | None:
    """Return the button that a typed number stands for, or None."""
    buttons = [button for message in messages for button in message.buttons]
    if line.isdigit() and 1 <= int(line) <= len(buttons):
        return buttons[int(line) - 1]
    return None


async def talk(language: str | None) -> None:
    """Hold one conversation on standard input and output."""
    write = sys.stdout.write
    assistant = await asyncio.to_thread(load_assistant, Settings())
    conversation_id, start = await assistant.start(
        language=as_language(language) or DEFAULT_LANGUAGE
    )
    messages = start.messages
    write(f"{_HELP}\n\n{render(messages)}\n")
    while True:
        write("\n> ")
        sys.stdout.flush()
        line = (await asyncio.to_thread(sys.stdin.readline)).strip()
        if not line:
            break
        button = choose(line, messages)
        if button:
            reply = await assistant.reply(conversation_id, payload=button.payload)
        else:
            reply = await assistant.reply(conversation_id, text=line)
        messages = reply.messages
        write(f"\n{render(messages)}\n")
    await assistant.forget(conversation_id)


def main() -> None:
    """Start with the language of the first argument: fi, sv or en."""
    configure_logs("console")
    asyncio.run(talk(sys.argv[1] if len(sys.argv) > 1 else None))


if __name__ == "__main__":
    main()
