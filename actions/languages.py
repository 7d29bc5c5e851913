"""Which language a user asks the bot to speak. Pure."""

from __future__ import annotations

import re

# The stem of each language's name in each of the three languages, also without dots and
# in common misspellings; endings are left open ("ruotsiksi", "svenskaks", "in finnish").
_NAMES = {
    "fi": r"suome\w*|suomi|finsk\w*|finn?ish|fi",
    "sv": r"ruotsi\w*|svensk\w*|swedi?sh|svenskak?s|sv",
    "en": r"englan\w*|englis\w*|engelsk\w*|engl?ish|enkk?u\w*|en",
}
_CODE_LENGTH = 2
_PATTERNS = {code: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for code, names in _NAMES.items()}
# "Not Finnish but Swedish": a language after one of these words is not the wanted one, until
# a word that turns the sentence.
_REFUSED = re.compile(
    r"\b(?:ei|en|inte|int|not|no|instead of|i stället för|från|from|in place of|don[’']?t(?: want to)?)"
    r"\s+(?:(?!(?:vaan|mutta|utan|men|but|till|to)\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)
# Finnish says "instead of" after the word.
_REFUSED_BEFORE = re.compile(r"\s+(?:sijaan|sijasta)\b", re.IGNORECASE)
# "Answer me in English" is said to the bot; "in English" alone may be said of a message that is
# being written, or of programmes.
_TO_THE_BOT = re.compile(
    r"^\W*(?:(?:please|voitko|voisitko|kan du|kunde du|can you|could you) )*"
    r"(?:vasta(?:a|ta|isitko)|jatk(?:a|aa|etaan)|puhu(?:a|taan)?|svara|fortsätta?|prata|tala|"
    r"answer|reply|respond|continue|speak|talk|"
    r"(?:vaih(?:da|taa|detaan)|byta?|switch|change)(?: the)? (?:kiel|språk|language))",
    re.IGNORECASE,
)


def changes_tongue(intent: str, text: str | None) -> bool:
    """Tell whether a message tells the bot in which language to speak from now on.

    Args:
        intent: that it was understood as.
        text: as typed, None for a button.
    """
    return intent == "switch_language" and text is not None and bool(_TO_THE_BOT.match(text))


def language_named_in(text: str) -> str | None:
    """Return the language that `text` asks for: fi, sv, en, or None when it names none.

    Args:
        text: a message whose intent is to change the language, "puhutko englantia?".
    """
    wanted: list[tuple[int, str]] = []
    refused: list[str] = []
    for code, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            # "en" is also a Finnish and a Swedish word: only a lone code counts.
            if len(match.group()) == _CODE_LENGTH and text.strip().lower() != match.group().lower():
                continue
            if _REFUSED.search(before) or _REFUSED_BEFORE.match(after):
                refused.append(code)
            else:
                wanted.append((match.start(), code))
    if wanted:
        # The last named one: "från finska till svenska", "suomesta englanniksi".
        return max(wanted)[1]
    remaining = [code for code in _PATTERNS if code not in refused]
    return remaining[0] if len(remaining) == 1 else None
