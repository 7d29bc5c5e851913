"""What a programme asks for, made ready once: a search asks it of every programme many times."""

from __future__ import annotations

from functools import lru_cache

from actions.content.programmes import NATIONWIDE, ONLINE, Programme, Requirement

_KEPT = 1024


def requirements_of(programme: Programme) -> tuple[frozenset[str], ...]:
    """Return what one has to be, as `Programme.requirements` does."""
    return _as_groups(programme.only_for)


@lru_cache(maxsize=_KEPT)
def _as_groups(only_for: tuple[Requirement, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset({each} if isinstance(each, str) else each) for each in only_for)


def named_groups(programme: Programme) -> frozenset[str]:
    """Return the groups that a programme is meant for, or that one has to belong to."""
    return _named(programme.audience, programme.only_for)


@lru_cache(maxsize=_KEPT)
def _named(audience: tuple[str, ...], only_for: tuple[Requirement, ...]) -> frozenset[str]:
    return frozenset(audience).union(*_as_groups(only_for))


def takes_all_of_finland(programme: Programme) -> bool:
    """Return whether people from anywhere in Finland can take part, as far as is known."""
    return not {NATIONWIDE, ONLINE}.isdisjoint(programme.places)
