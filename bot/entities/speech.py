"""Whether the name of a language means the language, not a country or a people."""

from __future__ import annotations

from collections.abc import Sequence

from bot.entities.tokens import Token

# Cases in which Finnish names a language: puhun ruotsia, ruotsiksi, pärjää englannilla.
_SPOKEN_CASES = frozenset({"partitive", "translative", "adessive"})
_COUNTRY_CASES = frozenset({"inessive", "elative", "illative", "ablative", "allative", "essive"})
# Beginnings of words that speak of languages, in all three languages.
_ABOUT_LANGUAGE = (
    *("kiel", "äidinkiel", "kielitai", "taito", "taido", "taita", "kurss", "puhu", "osaa", "opet"),
    *("opi", "opp", "alkeet", "alkeis", "lähtötas", "sujuva", "heikko", "keskustelu", "språk"),
    *(
        "kunskap",
        "kurs",
        "tala",
        "prata",
        "modersmål",
        "lära",
        "lärt",
        "kunna",
        "kunnat",
        "lektion",
        "flytande",
    ),
    *(
        "knagglig",
        "speak",
        "talk",
        "language",
        "skill",
        "fluen",
        "learn",
        "lesson",
        "class",
        "spoken",
    ),
    *("teacher", "level", "course", "practi", "studie", "native", "translat", "översätt", "käännä"),
    *("oversett", "kielinen", "kielis", "kirjoit", "skriv", "förstå", "ymmärrä", "understand"),
)
# One of these right before makes a language of it: "på svenska", "in Finnish", "my English".
_BEFORE = frozenset(
    {"på", "in", "till", "into", "to", "kan", "min", "mitt", "ditt", "my", "your", "good", "bad"}
    | {"bättre", "better", "poor", "weak", "basic", "no", "ingen", "utan", "without", "know", "of"}
    | {"dålig", "bra", "lite", "little", "some", "enough", "write", "writing", "läser", "studerar"}
    | {"från", "from", "förutom", "besides", "only", "bara", "endast", "broken", "svag", "usel"}
    | {"easy", "simple", "plain", "enkel", "lätt", "fluent"}
    | {"att", "use", "using", "använda", "både", "both", "i", "via", "hyvä", "huono", "hyvää"}
)
# What may follow such a language. A noun there makes an adjective of it: "in Finnish companies".
_AFTER = frozenset(
    {"or", "and", "please", "but", "with", "because", "for", "if", "so", "on", "at", "is", "are"}
    | {"yet", "too", "very", "well", "not", "instead", "in", "from", "about", "when", "as", "i"}
    | {"it", "than", "to", "that", "fast", "fluently", "only", "better", "enough", "isn't", "isnt"}
    | {"was", "has", "through", "by", "of", "via", "thanks", "near", "around", "this", "online"}
    | {"och", "eller", "tack", "på", "för", "om", "med", "till", "så", "utan", "men", "när"}
    | {"som", "snälla", "istället", "också", "är", "fast", "åt", "vid", "av", "räcker", "bra"}
    | {"bättre", "inte", "ännu", "tyvärr", "här", "än", "från", "så", "var", "går", "flytande"}
    | {"ja", "tai", "mutta", "vai", "että", "koska", "jos", "kun", "niin", "sujuvasti", "vain"}
)
# A learner's own language: mun suomi on huono, selko suomi.
_OWN = frozenset({"mun", "minun", "sun", "sinun", "selko", "helppo", "vaikea", "vähän", "oma"})
_IN = frozenset({"på", "pa", "in"})
_WINDOW = 3


def is_speech(tokens: Sequence[Token], start: int, end: int, case: str | None) -> bool:
    """Tell whether tokens[start:end] names a language.

    Args:
        tokens: of the whole message.
        start: of the name, an index.
        end: behind the name, an index.
        case: the Finnish case it stands in; None for a Swedish or English name.
    """
    following = _following(tokens, end)
    if case is None:
        return _is_speech_elsewhere(tokens, start, following)
    word = tokens[start]
    if word.capital and not word.first:
        return False  # Somalia, Ruotsia: Finnish writes languages without a capital
    if case in _SPOKEN_CASES or _speaks_of_language(following):
        return True
    before = tokens[max(0, start - _WINDOW) : start]
    if before and before[-1].text in _BEFORE | _OWN:
        return case == "nominative"
    return case == "nominative" and any(_speaks_of_language(token.text) for token in before)


def _is_speech_elsewhere(tokens: Sequence[Token], start: int, following: str) -> bool:
    if _speaks_of_language(following):
        return True
    ends = not following or following in _AFTER
    before = tokens[start - 1].text if start else ""
    near = tokens[max(0, start - _WINDOW) : start]
    if before in _BEFORE or any(
        token.text in _IN or _speaks_of_language(token.text) for token in near
    ):
        return ends
    # "English please", "på finska, svenska eller engelska"
    return ends and (before in {"or", "and", "och", "eller"} or len(tokens) <= _WINDOW)


def names_country(tokens: Sequence[Token], start: int, end: int, case: str | None) -> bool:
    """Tell whether tokens[start:end], a form of Suomi, names the country (see `is_speech`)."""
    if tokens[start].text == "suomi":
        return tokens[start].capital and _following(tokens, end) != "fi"
    if case is None:
        return True
    if case in _COUNTRY_CASES:
        return True
    if case == "genitive":
        return not _speaks_of_language(_following(tokens, end))
    return case == "nominative" and tokens[start].capital


def _following(tokens: Sequence[Token], end: int) -> str:
    """Return the next word of the same phrase, or nothing."""
    if end < len(tokens) and tokens[end].joined:
        return tokens[end].text
    return ""


def _speaks_of_language(word: str) -> bool:
    return bool(word) and word.startswith(_ABOUT_LANGUAGE)
