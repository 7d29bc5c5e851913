"""Check what actions return as Rasa does, without reading Rasa's schema anew each time."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction

# What an event that sets a slot may hold beside its name and value; any value will do.
_SLOT_KEYS = {"event", "name", "value", "timestamp"}


@cache
def _validator() -> Validator:
    schema = RemoteAction.action_response_format_spec()
    checked = validator_for(schema)
    checked.check_schema(schema)
    return checked(schema)


def _validate(_: RemoteAction, result: dict[str, Any]) -> bool:
    if not _is_plain(result):
        _validator().validate(result)
    return True


def _is_plain(result: Any) -> bool:
    """Tell whether a result only sets slots and says things, in the form that the schema wants.

    Nearly every result does; the schema tries each event against 20 kinds, 3 ms an action.
    """
    if type(result) is not dict:
        return False
    events, responses = result.get("events", []), result.get("responses", [])
    return (
        type(events) is list
        and type(responses) is list
        and all(type(response) is dict for response in responses)
        and all(_sets_slot(event) for event in events)
    )


def _sets_slot(event: Any) -> bool:
    return (
        type(event) is dict
        and event.keys() <= _SLOT_KEYS
        and event.get("event") == "slot"
        and type(event.get("name")) is str
        and "value" in event
        and type(event.get("timestamp")) in {type(None), int, float}
    )


def check_schema_once() -> None:
    """Let Rasa check the result of an action against its own schema, read a single time.

    Rasa 3.6.21, the last release, checks that schema itself again at each of the three or
    four actions of a turn, which takes half of the turn's time; results are checked as before.
    """
    RemoteAction._validate_action_result = _validate  # noqa: SLF001  no other way in
