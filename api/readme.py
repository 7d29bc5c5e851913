"""Write the conversations of README from the bot itself, so that they stay true."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from api.logs import configure_logs
from api.main import load_assistant
from api.ports import Assistant
from bot.languages import Language
from bot.replies import Message
from bot.settings import ROOT, Settings

README = ROOT / "README.md"
CONVERSATIONS: dict[Language, tuple[str, ...]] = {
    "fi": ("Miten kirjoitan LinkedIn-kutsun?", "anna esimerkki", "mistä haen työttömyysetuutta"),
    "sv": ("jag känner ingen här, hur kommer jag igång med att nätverka", "tack"),
    "en": (
        "i feel fake when i try to sell myself to people",
        "say it in simpler words",
        "where is this from?",
    ),
}
_NAMES: dict[Language, tuple[str, str]] = {
    "fi": ("Suomeksi", "Sinä"),
    "sv": ("På svenska", "Du"),
    "en": ("In English", "You"),
}
_PLACE = re.compile(r"(<!-- conversation -->\n).*?(<!-- /conversation -->)", re.DOTALL)


async def write_conversations(assistant: Assistant) -> str:
    """Return the conversations as Markdown, as the bot holds them now."""
    parts: list[str] = []
    for language, lines in CONVERSATIONS.items():
        heading, you = _NAMES[language]
        parts.append(f"**{heading}**\n")
        conversation_id, _ = await assistant.start(language=language)
        for line in lines:
            reply = await assistant.reply(conversation_id, text=line)
            parts.append(_quote(f"**{you}:** {line}"))
            parts += [_quote(_render(message)) for message in reply.messages]
        await assistant.forget(conversation_id)
        parts.append("")
    return "\n".join(parts)


def insert(readme: str, conversations: str) -> str:
    """Return README with the conversations in their place.

    Raises:
        ValueError: when README has lost the comments that mark the place.
    """
    if not _PLACE.search(readme):
        raise ValueError(
            "README.md needs the comments <!-- conversation --> and <!-- /conversation -->"
        )
    return _PLACE.sub(lambda match: f"{match[1]}{conversations}{match[2]}", readme)


def _render(message: Message) -> str:
    sources = "; ".join(source.title for source in message.sources)
    buttons = " ".join(f"[{button.title}]" for button in message.buttons)
    lines = [f"**Verkostovinkki:** {message.text}"]
    lines += [f"*{sources}*"] if sources else []
    lines += [f"`{buttons}`"] if buttons else []
    return "\n\n".join(lines)


def _quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) + "\n>"


async def _rewrite(path: Path) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings(db=f"sqlite:///{folder}/readme.db")
        assistant = await asyncio.to_thread(load_assistant, settings)
        conversations = await write_conversations(assistant)
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    await asyncio.to_thread(path.write_text, insert(text, conversations), encoding="utf-8")


def main() -> None:
    """Rewrite README.md."""
    configure_logs("console")
    asyncio.run(_rewrite(README))
    sys.stdout.write("README.md holds the bot's present answers.\n")


if __name__ == "__main__":
    main()
