"""How numbers are shown so that nobody can be singled out by them.

A conversation stands for a person: without cookies nobody knows more. Every number counts
conversations, or is shown only where at least five conversations are behind it, and is rounded
down to a multiple of five. The same rule holds for every table:

- A total and its parts are both rounded, so a hidden part cannot be worked out as what is left.
- The figures of seven and of thirty days overlap, and tomorrow's overlap with today's. Exact ones
  could be subtracted from each other; rounded ones differ by nothing or by five, whatever one
  person did. Only that a limit was just crossed can be seen, not by whom or when on that day.
"""

from __future__ import annotations

# Of so many people something is said; fewer are nobody's business.
FEWEST = 5

# A number as it is shown: 0, a multiple of five, or None for 1 to 4.
Count = int | None


def people(number: int) -> Count:
    """Return a number of conversations as it may be shown."""
    if number <= 0:
        return 0
    return number - number % FEWEST or None


def things(number: int, *, by: int) -> Count:
    """Return a number of messages, drafts and the like as it may be shown.

    Args:
        number: of them.
        by: conversations that they come from; twelve messages of one person tell about one person.
    """
    return people(number) if people(by) else people(by)


def share(part: Count, whole: Count) -> int | None:
    """Return a share in percent, of two numbers as they are shown; None when either is hidden."""
    return round(100 * part / whole) if part is not None and whole else None
