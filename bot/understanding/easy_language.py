"""Hear a plain wish for easy language: "selkosuomella kiitos", "på lätt svenska", "easy English".

Such a word alone is short, rare and close to the name of a language; whoever needs it can least
say it in another way. So no classifier decides about it.
"""

from __future__ import annotations

import re

_NAME = re.compile(
    r"\b(?:selko\s?(?:suom|kiel)\w*|help(?:po|olla|ommalla|ompi|ompaa)\s(?:suom|kiel)\w*|"
    r"(?:lätt|lättare|enkel|enklare)\s(?:svenska|finska|engelska|språk)|lättläst(?:\ssvenska)?|"
    r"(?:easy|easier|simple|simpler|plain)\s(?:english|finnish|swedish|language|words))\b"
)
_WORD = re.compile(r"\w+")
# What may stand beside it without saying another wish.
_BESIDE = frozenset(
    _WORD.findall("""
    hei moi ok okei kiitos kiitti voitko voisitko saisko saisiko saanko onnistuuko sano sanoa
    sanoisitko puhu puhua kerro kertoa selitä selittää sama saman se sen tämä tämän tuo tuon toi
    vielä uudestaan minulle nyt
    hej tack snälla kan du säg säga förklara samma sak det på till mig en gång nu igen
    please thanks thank you can could say explain tell me write use it this that the same in with
    to now again
    """)
)


def asks_for_easy_language(text: str) -> bool:
    """Tell whether a message says nothing but that it wants easy language.

    Args:
        text: folded, see `bot.texts.fold`.
    """
    rest, named = _NAME.subn(" ", text)
    return named > 0 and _BESIDE.issuperset(_WORD.findall(rest))
