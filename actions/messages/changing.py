"""A message in the making, after what the user has just said. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from actions.messages.details import DETAILS, Details, Task
from actions.messages.hearing.listen import Heard
from actions.messages.workshop import LENGTHS, Workshop, shorter, tone_of

# A user who starts on another message is still the same person.
_OF_THE_USER = ("about_me", "my_name", "premium")
# What a new relation makes doubtful: the place of the old one.
_OF_THE_RELATION = ("occasion", "met_when", "common_contact")


def changed(workshop: Workshop, heard: Heard, *, asked: str | None) -> Workshop:
    """Return the message in the making with what was heard in it.

    Args:
        workshop: as it was.
        heard: in the user's latest message.
        asked: the detail that the bot had asked for, or None.
    """
    commands = heard.commands
    said = dict(heard.details)
    for name in ("tone", "message_language", "premium"):
        if (value := getattr(commands, name)) is not None:
            said[name] = value
    details = _with(workshop.details, said)
    unwilling = [name for name in workshop.unwilling if name not in said]
    dropped = list(commands.drop)
    if commands.skip and asked in DETAILS and asked not in said:
        dropped.append(str(asked))
    details = replace(details, **dict.fromkeys(_details_in(dropped)))
    if commands.change is not None:
        unwilling = [name for name in unwilling if name != commands.change]
    length = workshop.length
    if commands.length == "shorter":
        length = shorter(length)
    elif commands.length == "longer":
        length = LENGTHS[0]
    return replace(
        workshop,
        details=details,
        unwilling=tuple(dict.fromkeys([*unwilling, *dropped])),
        version=workshop.version
        + (1 if commands.other_version or _as_it_is(workshop, heard) else 0),
        length=length,
    )


def another(workshop: Workshop, task: Task) -> Workshop:
    """Return a new message in the making by the same user.

    Args:
        workshop: the message before.
        task: of the new one.
    """
    kept = {name: getattr(workshop.details, name) for name in _OF_THE_USER}
    return Workshop(task=task, details=Details(**kept))


def _as_it_is(workshop: Workshop, heard: Heard) -> bool:
    """Tell whether the message already has the tone asked for: then another version has to do."""
    return heard.commands.tone is not None and heard.commands.tone == tone_of(workshop)


def _with(details: Details, said: dict[str, Any]) -> Details:
    """Return the details with what was said; a new relation drops what belonged to the old one."""
    relation = said.get("relation")
    if relation is not None and details.relation not in {None, relation}:
        stale = {name: None for name in _OF_THE_RELATION if name not in said}
        details = replace(details, **stale)
    return replace(details, **said)


def _details_in(names: Iterable[str]) -> list[str]:
    return [name for name in names if name in Details.__dataclass_fields__]
