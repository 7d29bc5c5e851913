"""Find the rules that may apply, without comparing all of them with the conversation."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from rasa.core.policies.rule_policy import SHOULD_NOT_BE_SET, RulePolicy
from rasa.shared.core.constants import PREVIOUS_ACTION, USER

# A state's last action and intent; None stands for any.
_Mark = tuple[str | None, str | None]
_Index = Mapping[_Mark, Sequence[str]]

# By the address of a table: the table, so that its address is nobody else's meanwhile, its length
# when it was read, and its index.
_Known = dict[int, tuple[dict[str, str], int, _Index]]
_indexes: WeakKeyDictionary[RulePolicy, _Known] = WeakKeyDictionary()


def possible_keys(
    policy: RulePolicy, lookup: dict[str, str], states: Sequence[Mapping[str, Any]]
) -> set[str]:
    """Return the keys of the rules that fit a conversation, as `RulePolicy` itself would.

    Args:
        policy: whose rules they are.
        lookup: one of its tables, key to action.
        states: of the conversation, the latest last.
    """
    known = _indexes.setdefault(policy, {})
    found = known.get(id(lookup))
    if found is None or found[1] != len(lookup):
        found = known[id(lookup)] = lookup, len(lookup), _index_of(lookup)
    index = found[2]
    possible = set(lookup)
    for turn, state in enumerate(reversed(states)):
        if turn == 0:
            possible = {key for mark in _marks_of(state) for key in index.get(mark, ())}
        possible = {key for key in possible if policy._is_rule_applicable(key, turn, state)}  # noqa: SLF001  Rasa's own answer counts
    return possible


def _index_of(lookup: dict[str, str]) -> _Index:
    index = defaultdict(list)
    for key in lookup:
        latest = json.loads(key)[-1]
        index[_mark_of(latest)].append(key)
    return index


def _mark_of(rule_state: Mapping[str, Any]) -> _Mark:
    """Return what a rule demands of the latest state; anything but a plain value demands nothing."""
    if not rule_state.get(PREVIOUS_ACTION):
        return None, None  # of the beginning of a conversation Rasa compares nothing else
    action = rule_state.get(PREVIOUS_ACTION, {}).get("action_name")
    intent = rule_state.get(USER, {}).get("intent")
    return _plain(action), _plain(intent)


def _plain(value: object) -> str | None:
    return value if isinstance(value, str) and value and value != SHOULD_NOT_BE_SET else None


def _marks_of(state: Mapping[str, Any]) -> set[_Mark]:
    """Return the marks of all rules that this latest state may fit."""
    action = state.get(PREVIOUS_ACTION, {}).get("action_name")
    intent = state.get(USER, {}).get("intent")
    return {(action, intent), (action, None), (None, intent), (None, None)}
