"""Check what actions return as Rasa does, without reading Rasa's schema anew each time."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


@cache
def _validator() -> Validator:
    schema = RemoteAction.action_response_format_spec()
    checked = validator_for(schema)
    checked.check_schema(schema)
    return checked(schema)


def _validate(_: RemoteAction, result: dict[str, Any]) -> bool:
    _validator().validate(result)
    return True


def check_schema_once() -> None:
    """Let Rasa check the result of an action against its own schema, read a single time.

    Rasa 3.6.21, the last release, checks that schema itself again at each of the three or
    four actions of a turn, which takes half of the turn's time; results are checked as before.
    """
    RemoteAction._validate_action_result = _validate  # noqa: SLF001  no other way in
