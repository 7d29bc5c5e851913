"""The right local case of a name: Helsingissä but Tampereella, Woltilla but Kelassa."""

from __future__ import annotations

from typing import Literal

from actions.inflection.cases import Case
from actions.inflection.data import local_cases
from actions.inflection.phrases import inflect_phrase

LocalKind = Literal["place", "organisation", "event", "word"]
Direction = Literal["in", "from", "to"]
_INNER: dict[Direction, Case] = {"in": "inessive", "from": "elative", "to": "illative"}
_OUTER: dict[Direction, Case] = {"in": "adessive", "from": "ablative", "to": "allative"}


def is_outer(name: str, kind: LocalKind) -> bool:
    """Return whether a name takes the outer local cases (-lla) rather than the inner ones (-ssa).

    Args:
        name: a nominative.
        kind: what it names; Nokia is -lla as a place and as an employer, Lahti -ssa as a place.
    """
    lists = local_cases()
    last = name.casefold().rpartition(" ")[2]
    if kind == "place":
        return name in lists.outer_places or last in lists.outer_places
    if kind == "organisation":
        if last.endswith(lists.outer_organisation_words):
            return True
        known = {each.casefold() for each in lists.inner_organisations}
        return not (
            name.casefold() in known
            or last in known
            or last.endswith(lists.inner_organisation_words)
        )
    if kind == "event":
        return last.endswith(lists.outer_event_words)
    return last.endswith(lists.outer_words)


def local_form(name: str, kind: LocalKind, direction: Direction) -> str | None:
    """Return where, from where or to where, or None when the form is not certain.

    Args:
        name: a nominative: 'Tampere', 'Wolt', 'rekrytointimessut'.
        kind: what it names.
        direction: in (Tampereella), from (Tampereelta), to (Tampereelle).

    Raises:
        ValueError: for another direction or kind.
    """
    if direction not in _INNER:
        raise ValueError(f"{direction!r} is no direction: use in, from or to")
    if kind not in {"place", "organisation", "event", "word"}:
        raise ValueError(f"{kind!r} is no kind: use place, organisation, event or word")
    words = name.split()
    if not words:
        return None
    if kind == "event":
        words[-1] = local_cases().plural_events.get(words[-1], words[-1])
    cases = _OUTER if is_outer(" ".join(words), kind) else _INNER
    form = inflect_phrase(" ".join(words), cases[direction])
    return form.text if form.sure else None
