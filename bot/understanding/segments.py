"""Find what a message asks: its sentences, and which of them are questions or requests.

People tell a story and ask somewhere inside it, or ask two things at once. The whole message
then lies between topics, while one sentence of it is plain.
"""

from __future__ import annotations

import re

# A person on a phone often writes without full stops: more words than this in one piece are cut.
LONGEST_PIECE = 40
# Of a longer message only the first so many pieces are looked at; 2,000 characters hold about 25.
MOST_PIECES = 30
# Shorter pieces ("Hi", "thanks a lot") ask nothing.
_LEAST_WORDS = 2

# These ask wherever they stand in a sentence.
_QUESTION_WORDS = (
    # Finnish, standard and colloquial
    "miten|mite|mitenkä|mist[äa]|mist|missä|missa|mihin|minne|miks|miksi|millai\\w*|kuin|kuinka|ketä|"
    "keneltä|kenelle|kenet|montako|paljonko|kauanko|kannattaa?ko|kannattaaks|onko|onks|onx|voiko|"
    "voiks|voinko|saako|saaks|pitä(?:ä|is)\\w*kö|pitääks?|pitäskö|pitaisiko|pitaako|"
    # "Riittääkö", "uskallanko", "osaatko", "tarvitseeko": a verb with the ending that asks
    "\\w{2,}(?:[nt]k[oö]|aako|ääkö|eek[oö]|isik[oö])|"
    # Swedish, also as spoken in Finland
    "hur|varför|varfor|vilka|vilken|vilket|sku ja|finns det|lönar det|"
    "(?:ska|skulle|borde|måste|kan|får|behöver|vågar|lönar|räcker|är|tar|går) (?:jag|man|det|de)|"
    # English
    "how|why|(?:should|can|could|may|must|do|am|will|would) (?:i|we|one)|is it|is there|are there|"
    "do(?:es)? (?:it|you|people)|will it|would it"
)
# These also begin a clause that asks nothing ("somebody who", "when I came"): they ask at the
# beginning of a sentence or behind a comma.
_OPENING_WORDS = (
    "mitä|mita|mikä|mika|mitkä|milla\\w*|millä\\w*|milloin|millon|kuka|ketkä|keitä|"
    "vad|va|vart|var|vem|när|nar|what|where|which|who|whom|when"
)
_REQUESTS = (
    "kirjoit\\w+|kirjota\\w*|kirjottaa\\w*|laadi|muotoile\\w*|auta\\w*|neuvo\\w*|kerro|kertokaa|anna vinkke\\w+|"
    "haluaisin tietää|haluisin tietää|haluun tietää|en tiedä|voitko|voisitko|voisiks\\w*|voitsä|"
    "kattoisitko|tarkista\\w*|"
    "skriv|hjälp|berätta|formulera|kan du|kunde du|jag undrar|undrar|jag vill veta|ge mig|kolla|"
    "write|draft|help|tell me|give me|check|can you|could you|please|i wonder|i want to know|"
    "i would like to know|i'd like to know|i dont know|i don't know"
)
_ASKS = re.compile(
    rf"\?|\b(?:{_QUESTION_WORDS}|{_REQUESTS})\b"
    rf"|(?:^|[,;:-]\s*|\b(?:ja|entä|entäs|och|o|men|and|but|so|ok|okay)\s+)(?:{_OPENING_WORDS})\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
# "where do I meet people and how do I dare": a second question begins after the conjunction.
_SECOND_QUESTION = re.compile(
    r"[,;:]?\s+(?:ja|sekä|seka|lisäks\w*|lisaks\w*|entä|entäs|sit|och|o|samt|sen|and|also|plus)\s+"
    rf"(?=(?:myös|sit|sitten|että|etta|också|även|sen|då|also|then)?\s*"
    rf"(?:{_QUESTION_WORDS}|{_OPENING_WORDS}|{_REQUESTS})\b)"
)


def split_sentences(text: str) -> list[str]:
    """Return the pieces of a message, each at most `LONGEST_PIECE` words, in order.

    Args:
        text: folded (lower case), any length.

    Returns:
        At most `MOST_PIECES` pieces; pieces of a single word are left out. A second question
        behind a conjunction is a piece of its own.
    """
    pieces: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        for part in _SECOND_QUESTION.split(sentence):
            words = part.split()
            pieces += [
                " ".join(words[start : start + LONGEST_PIECE])
                for start in range(0, len(words), LONGEST_PIECE)
                if len(words[start : start + LONGEST_PIECE]) >= _LEAST_WORDS
            ]
    return pieces[:MOST_PIECES]


def asks(piece: str) -> bool:
    """Tell whether a folded piece of a message asks or requests something."""
    return _ASKS.search(piece) is not None
