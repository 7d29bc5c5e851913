"""Text as it comes from outside: cleaned, made harmless to Rasa, and folded for features."""

import re
import unicodedata

# Rasa reads a message that starts with "/" as a command, after str.strip(). U+2060 WORD
# JOINER is no white space to str.strip(), has no width on screen, and no keyboard types it.
_GUARD = "\u2060"
_COMMAND_PREFIX = "/"

# Zero width joiner and variation selector 16 hold emoji together; the rest of the format
# and control characters (bidirectional overrides, tags U+E0000..E007F, BOM) hide text.
_KEPT = {"\n", "\t", "\u200d", "\ufe0f"}
_HIDDEN_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Cn"}
_EDGES = re.compile(r"^[\s\u200d\ufe0f]+|[\s\u200d\ufe0f]+$")
_SPACES = re.compile(r"[ \t\u00a0]+")
_BREAKS = re.compile(r"\s*\n\s*\n\s*")
_NOT_MEANING = re.compile(r"[^\w\s?!.,'’:;%&+/@#-]")


def clean(text: str) -> str:
    """Return `text` in normal form C without invisible characters, trimmed.

    Args:
        text: what somebody typed or pasted, any length.
    """
    visible = "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in _KEPT or unicodedata.category(character) not in _HIDDEN_CATEGORIES
    )
    # Last, because a letter and its accent may meet only when what hid between them is gone.
    return _EDGES.sub("", unicodedata.normalize("NFC", visible))


def guard(text: str) -> str:
    """Return typed text such that Rasa never takes it for a command; `unguard` undoes it."""
    return f"{_GUARD}{text}" if text.lstrip().startswith(_COMMAND_PREFIX) else text


def unguard(text: str) -> str:
    """Return the text as the user typed it."""
    return text.removeprefix(_GUARD)


def fold(text: str) -> str:
    """Return the text as the features see it: lower case, one line, no markup or emoji.

    Case, line breaks and decoration carry no topic, but move a sentence vector.
    """
    # Vowel marks of Arabic and stacked accents stand inside words: a space would split them.
    plain = "".join(letter for letter in unguard(text) if unicodedata.category(letter) != "Mn")
    folded = _NOT_MEANING.sub(" ", plain.casefold())
    return _SPACES.sub(" ", _BREAKS.sub(". ", folded).replace("\n", " ")).strip()
