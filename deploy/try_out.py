"""Answer one question in each language: the build of the image does this, and so may an operator.

    python -m deploy.try_out

Loads the model as the service does, with a database that is gone afterwards. At its first run it
writes what the service reads later and may not write itself in the image: the encoder, the
vectors of the content, and those of the examples that /insights shows.
"""
# ruff: noqa: INP001  a folder of files for machines, not a package to import from

from __future__ import annotations

import asyncio
import secrets
import sys
import tempfile
from pathlib import Path

from api.logs import configure_logs
from api.main import load_assistant
from bot.languages import Language
from bot.settings import Settings

QUESTIONS: dict[Language, str] = {
    "fi": "Miten kirjoitan LinkedIn-kutsun?",
    "sv": "Hur skriver jag en inbjudan på LinkedIn?",
    "en": "How do I write a LinkedIn invitation?",
}
EXPECTED = "linkedin_invite"


async def answer_all(settings: Settings) -> dict[str, str]:
    """Return the topic of the answer to each question, by language.

    Args:
        settings: of the service; its database gets three short conversations.
    """
    assistant = load_assistant(settings)
    try:
        await assistant.warm_up()
        topics = {}
        for language, question in QUESTIONS.items():
            conversation_id, _ = await assistant.start(language=language)
            topics[language] = (await assistant.reply(conversation_id, text=question)).topic
        return topics
    finally:
        await assistant.close()


def main() -> int:
    """Return 0 when all answers are about what was asked."""
    configure_logs("json")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            db=f"sqlite:///{Path(folder) / 'try.db'}", redis="", secret=secrets.token_hex(32)
        )
        topics = asyncio.run(answer_all(settings))
    _prepare_insights()
    for language, topic in topics.items():
        sys.stdout.write(f"{language}: {QUESTIONS[language]} -> {topic}\n")
    return 0 if set(topics.values()) == {EXPECTED} else 1


def _prepare_insights() -> None:
    from bot.content_encoder import ContentEncoder
    from bot.insights.references import load_references

    load_references(ContentEncoder("insights"))


if __name__ == "__main__":
    raise SystemExit(main())
