"""The universities and universities of applied sciences of Finland, as people name them.

Patterns read folded text. Source: general knowledge of Finnish higher education, written down
2026-11-22; to be checked against the list of the Ministry of Education and Culture.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["university", "applied"]

# Finnish endings, also worn down as in speech: yliopistossa, yliopistos, TAMKissa, UEF:n.
_END = r"(?:[:'-]?(?:i?ss?a?|i?st(?:a)?|i?lla|i?lta|i?lle|i?n|i?in|[aeiou]?hun|[aeiou]?han|[aeiou]?on|[aeiou]?an|i?a|i?ta|t|s|et|en|ko|kin))?"
_UNI = r"(?:yliopisto\w*|yliopp?ari?\w*|korkeakouluyhteiso\w*|uni(?:versity|versitet\w*|v\.?)?|universities|kauppakorkea\w*|kauppis\w*)"
_UAS = r"(?:amk\w*|ammattikork\w*|ammatti-?korkeakoulu\w*|uas|yrkeshogskola\w*|yh|univ\w*\.? of applied sciences?)"


class School(NamedTuple):
    """A school.

    Attributes:
        names: that an organiser of the catalogue may have for it, folded.
        pattern: of what people call it; a short name that is also a word stands in `upper`.
        town: where it is, a key of places.yml; absent when it is in several towns.
        in_name: whether its name begins with the town's, so that naming it names the town.
        upper: a short name that counts in capital letters, or with a word of studying before it.
        kind: a university or one of applied sciences.
        elsewhere: towns of a school that has several.
    """

    names: tuple[str, ...]
    pattern: re.Pattern[str]
    town: str | None = None
    in_name: bool = False
    upper: str | None = None
    kind: Kind = "university"
    elsewhere: tuple[str, ...] = ()

    @property
    def towns(self) -> tuple[str, ...]:
        """Every town where it teaches, as far as known."""
        return (self.town, *self.elsewhere) if self.town else self.elsewhere


def _of(
    names: str,
    pattern: str,
    town: str | None = None,
    *,
    in_name: bool = False,
    upper: str = "",
    elsewhere: str = "",
) -> School:
    compiled = re.compile(rf"\b(?:{pattern})(?!\w)")
    return School(
        tuple(names.split("|")),
        compiled,
        town,
        in_name,
        upper or None,
        elsewhere=tuple(elsewhere.split("|")) if elsewhere else (),
    )


def _in_town(names: str, stems: str, town: str, also: str = "", upper: str = "") -> School:
    """Return a university that is called by its town: Oulun yliopisto, University of Oulu."""
    forms = rf"(?:{stems})[ -]{_UNI}|{_UNI} (?:of|i|in) (?:{stems})"
    return _of(names, f"{forms}|{also}" if also else forms, town, in_name=True, upper=upper)


def _college(
    stems: str, also: str, town: str | None = None, names: str = "-", *, in_name: bool = False
) -> School:
    """Return a university of applied sciences."""
    pattern = rf"(?:{stems})[ -]{_UAS}|{_UAS} (?:of|i|in) (?:{stems})|univ\w* of applied sciences? (?:in )?(?:{stems})|(?:{also}){_END}(?:[ -]{_UAS})?"
    return _of(names, pattern, town, in_name=in_name)._replace(kind="applied")


# Those of applied sciences come first: "Turku University of Applied Sciences".
SCHOOLS = (
    _college("turun|turku|abo", "tuas", "Turku", names="turun ammattikorkeakoulu", in_name=True),
    _college("tampereen|tampere|tammerfors", "tamk|tampereen ammattik\\w*", "Tampere"),
    _college("oulun|oulu|uleaborgs?", "oamk", "Oulu"),
    _college("jyvaskylan|jyvaskyla", "jamk", "Jyväskylä"),
    _college("vaasan|vaasa|vasa", "vamk", "Vaasa"),
    _college("hameen", "hamk"),
    _college("satakunnan", "samk"),
    _college("seinajoen|seinajoki", "seamk", "Seinäjoki"),
    _college("kaakkois-suomen", "xamk"),
    _college("kajaanin|kajaani", "kamk", "Kajaani"),
    _college("lapin|lapland", "lapin amk"),
    _college("karelia", "karelia-?amk", "Joensuu"),
    _college("savonia", "savoni(?:a|as|an|assa|asta|alla|aan)", "Kuopio"),
    _college("metropolia", "metropoli(?:a|as|an|assa|asta|alla|aan)"),
    _college("novia", "novi(?:a|as|an|assa|asta|alla|aan)"),
    _college("centria", "centri(?:a|as|an|assa|asta|alla|aan)"),
    _college("arcada", "arcad(?:a|as|an|assa|asta|alla|aan)", "Helsinki"),
    _college("diakonia", "diak|humak|humanistinen ammattikork\\w*"),
    _college(
        "laurea", "laure(?:a|as|an|assa|asta|alla|aan)", names="laurea-ammattikorkeakoulu|laurea"
    ),
    _college(
        "haaga[ -]?helia",
        "haaga[ -]?heli(?:a|as|an|assa|asta|alla|aan)",
        "Helsinki",
        names="haaga-helia",
    ),
    _of("lab-ammattikorkeakoulu", rf"lab[ -]{_UAS}", upper="lab")._replace(kind="applied"),
    _of(
        "aalto-yliopisto",
        rf"aalto[ -]?{_UNI}|aalto(?:a|on|n|-?opiskel\w*|lainen|laise\w*)?|aal(?:lo(?:n|s|ssa|ssakin|sta|lla|lta|lle))",
        elsewhere="Espoo",
    ),
    _of(
        "abo akademi",
        r"abo akad(?:emi(?:s|n|ssa|sta|a|in|lla)?|emi university)|akademin i (?:abo|vasa)",
        "Turku",
        in_name=True,
        upper="aa",
    ),
    _of(
        "hanken",
        rf"hanken(?:s|i|is|ill?a|ilta|ista|issa|iin|in|ilainen)?(?: (?:school of economics|svenska handelshogskolan))?|svenska handelshogskolan{_END}|(?:svenska )?(?:kauppakorkeakoulu )?hanken",
        elsewhere="Helsinki|Vaasa",
    ),
    _of(
        "lut-yliopisto",
        rf"lut[ -]{_UNI}|lappeenrannan (?:teknilli\w+ )?yliopisto\w*",
        upper="lut",
        elsewhere="Lappeenranta",
    ),
    _of(
        "ita-suomen yliopisto",
        rf"ita-?\s?suomen {_UNI}|uni(?:versity|v\.?)? of eastern finland|eastern finland university|ostra finlands universitet\w*|uef{_END}",
        elsewhere="Joensuu|Kuopio",
    ),
    _of(
        "lapin yliopisto",
        rf"lapin {_UNI}|uni(?:versity)? of lapland|lapplands universitet\w*|ulapland",
        "Rovaniemi",
    ),
    _of(
        "taideyliopisto",
        r"taideyliopisto\w*|uniarts|university of the arts|sibelius-akatemia\w*|konstuniversitetet",
        "Helsinki",
    ),
    _in_town("turun yliopisto", "turun|turku|abo", "Turku", also=rf"utu{_END}"),
    _in_town(
        "helsingin yliopisto", "helsingin|helsinki|helsingfors|hgin|hki:?n", "Helsinki", upper="hy"
    ),
    _in_town(
        "tampereen korkeakouluyhteiso|tampereen yliopisto|tampere universities",
        "tampereen|tampere|tammerfors",
        "Tampere",
        also=rf"tuni{_END}|tampereen (?:teknilli\w+ )yliopisto\w*",
    ),
    _in_town("oulun yliopisto", "oulun|oulu|uleaborgs?", "Oulu"),
    _in_town("vaasan yliopisto", "vaasan|vaasa|vasa", "Vaasa", also=rf"uwasa{_END}"),
    _in_town(
        "jyvaskylan yliopisto", "jyvaskylan|jyvaskyla|jklan?", "Jyväskylä", also=rf"jyu{_END}"
    ),
)
