"""Small facts that every process of the service shares, in the table `service_state`."""

from __future__ import annotations

import json
import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

# The table of bot/tables.py once more, without Rasa, which takes a second to import.
_STATE = sa.table("service_state", sa.column("name"), sa.column("value"), sa.column("changed_at"))


def read_state(connection: Connection, name: str) -> dict[str, Any] | None:
    """Return what was written under `name`, or None when nothing was.

    Raises:
        ValueError: when it is no JSON object.
    """
    value = connection.execute(sa.select(_STATE.c.value).where(_STATE.c.name == name)).scalar()
    if value is None:
        return None
    state = json.loads(value)
    if not isinstance(state, dict):
        raise ValueError(f"service_state {name} is no JSON object: delete the row")  # noqa: TRY004  as for no JSON
    return state


def write_state(connection: Connection, name: str, state: dict[str, Any]) -> None:
    """Keep `state` under `name`; the caller commits."""
    values = {"value": json.dumps(state), "changed_at": time.time()}
    changed = connection.execute(sa.update(_STATE).where(_STATE.c.name == name).values(**values))
    if not changed.rowcount:
        connection.execute(sa.insert(_STATE).values(name=name, **values))
