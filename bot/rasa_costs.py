"""Spare a turn what Rasa 3.6.21, the last release, does over and over for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import rasa.core.policies.rule_policy
import rasa.core.processor
import rasa.shared.utils.common
import rasa.shared.utils.validation
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.events import Event

from bot.rule_index import possible_keys

_rasas_own = Event.resolve_by_type
_kinds: dict[str, type[Event]] = {}


def spare_needless_work() -> None:
    """Let Rasa find kinds of events in a table, and copy nothing for its debug log.

    Every event that is read from the store is looked for among all classes of events, which are
    collected anew each time (50 microseconds an event, hundreds of them in a turn). And states,
    events and entities are copied deeply for lines of the debug log, whether or not it is
    written. And every rule is compared with every turn of the conversation, where few begin with
    the last action and intent. What a turn gives stays the same; calling this again changes nothing.
    """
    Event.resolve_by_type = staticmethod(_resolve_by_type)
    # In both modules nothing else is copied but what goes to that log.
    as_it_is: Any = SimpleNamespace(deepcopy=lambda thing: thing)
    rasa.core.processor.copy = as_it_is
    rasa.core.policies.rule_policy.copy = as_it_is
    RulePolicy._get_possible_keys = possible_keys  # noqa: SLF001  see bot/rule_index.py


@contextmanager
def trust_the_domain() -> Iterator[None]:
    """Let Rasa read the domain of a trained model without comparing it with its schema.

    Training has compared it; again it takes most of a second at every start. For one model at a
    time: the comparison is off in the whole process meanwhile.
    """
    compare = rasa.shared.utils.validation.validate_yaml_schema
    rasa.shared.utils.validation.validate_yaml_schema = lambda *_, **__: None
    try:
        yield
    finally:
        rasa.shared.utils.validation.validate_yaml_schema = compare


def _resolve_by_type(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    if not _kinds:
        for kind in rasa.shared.utils.common.all_subclasses(Event):
            # The first of a name counts, as for Rasa.
            _kinds.setdefault(kind.type_name, kind)
    known = _kinds.get(type_name)
    # Defined since, or unknown: Rasa says.
    return _rasas_own(type_name, default) if known is None else known
