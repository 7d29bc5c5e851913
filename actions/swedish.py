"""Swedish forms of names: 'Wolt' to 'Wolts', 'på Wolt'; 'Turku' to 'i Åbo'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Finnish municipalities, regions and towns with a Swedish name, as Finland's Institute for the
# Languages lists them. What is not here has the same name in both languages.
_SWEDISH_NAMES: Final = """
Espoo=Esbo; Hanko=Hangö; Helsinki=Helsingfors; Hyvinkää=Hyvinge; Inkoo=Ingå;
Järvenpää=Träskända; Karkkila=Högfors; Kauniainen=Grankulla; Kerava=Kervo;
Kirkkonummi=Kyrkslätt; Lapinjärvi=Lappträsk; Lohja=Lojo; Loviisa=Lovisa; Myrskylä=Mörskom;
Pornainen=Borgnäs; Porvoo=Borgå; Raasepori=Raseborg; Sipoo=Sibbo; Siuntio=Sjundeå;
Tuusula=Tusby; Vantaa=Vanda; Vihti=Vichtis; Kaarina=S:t Karins; Kemiönsaari=Kimitoön;
Kustavi=Gustavs; Laitila=Letala; Lieto=Lundo; Mynämäki=Virmo; Naantali=Nådendal;
Nousiainen=Nousis; Paimio=Pemar; Parainen=Pargas; Raisio=Reso; Sauvo=Sagu;
Taivassalo=Tövsala; Turku=Åbo; Uusikaupunki=Nystad; Vehmaa=Vemo; Eurajoki=Euraåminne;
Huittinen=Vittis; Kokemäki=Kumo; Merikarvia=Sastmola; Pomarkku=Påmark; Pori=Björneborg;
Rauma=Raumo; Ulvila=Ulvsby; Hämeenlinna=Tavastehus; Hämeenkyrö=Tavastkyro;
Ikaalinen=Ikalis; Pirkkala=Birkala; Tampere=Tammerfors; Virrat=Virdois;
Hartola=Gustav Adolfs; Iitti=Itis; Lahti=Lahtis; Hamina=Fredrikshamn; Pyhtää=Pyttis;
Virolahti=Vederlax; Lappeenranta=Villmanstrand; Mikkeli=S:t Michel; Savonlinna=Nyslott;
Iisalmi=Idensalmi; Joroinen=Jorois; Ilomantsi=Ilomants; Alavus=Alavo; Isojoki=Storå;
Isokyrö=Storkyro; Karijoki=Bötom; Lapua=Lappo; Teuva=Östermark; Vimpeli=Vindala;
Ähtäri=Etseri; Kaskinen=Kaskö; Kristiinankaupunki=Kristinestad; Kruunupyy=Kronoby;
Laihia=Laihela; Luoto=Larsmo; Maalahti=Malax; Mustasaari=Korsholm; Närpiö=Närpes;
Pedersören kunta=Pedersöre; Pietarsaari=Jakobstad; Uusikaarlepyy=Nykarleby; Vaasa=Vasa;
Vöyri=Vörå; Kaustinen=Kaustby; Kokkola=Karleby; Veteli=Vetil; Hailuoto=Karlö;
Liminka=Limingo; Oulu=Uleåborg; Raahe=Brahestad; Kajaani=Kajana; Enontekiö=Enontekis;
Inari=Enare; Tornio=Torneå; Ylitornio=Övertorneå; Maarianhamina=Mariehamn; Uusimaa=Nyland;
Varsinais-Suomi=Egentliga Finland; Kanta-Häme=Egentliga Tavastland; Pirkanmaa=Birkaland;
Päijät-Häme=Päijänne-Tavastland; Kymenlaakso=Kymmenedalen; Etelä-Karjala=Södra Karelen;
Etelä-Savo=Södra Savolax; Pohjois-Savo=Norra Savolax; Pohjois-Karjala=Norra Karelen;
Keski-Suomi=Mellersta Finland; Etelä-Pohjanmaa=Södra Österbotten; Pohjanmaa=Österbotten;
Keski-Pohjanmaa=Mellersta Österbotten; Pohjois-Pohjanmaa=Norra Österbotten;
Kainuu=Kajanaland; Lappi=Lappland; Ahvenanmaa=Åland; pääkaupunkiseutu=huvudstadsregion;
Suomi=Finland;
"""
# Where one is on rather than in: islands, and municipalities that are islands.
_ISLANDS: Final = frozenset(
    {
        "åland", "föglö", "kökar", "brändö", "kumlinge", "sottunga", "vårdö", "eckerö", "karlö",
        "kimitoön", "sveaborg", "drumsö", "island", "gotland", "öland", "malta", "cypern", "kuba",
        "filippinerna", "irland", "grönland", "jamaica", "madagaskar",
    }
)  # fmt: skip
# Learning and public bodies, where one is "vid", whoever says what they are.
_AT_BODIES = re.compile(
    r"universitet|högskol|akademi|institut|gymnasi|yliopisto|ammattikorkea|university|\bstad$"
    r"|kommun$|läroverk|\b(?:arcada|novia|hanken|aalto|metropolia|laurea|haaga-helia|diak|lut|lab"
    r"|tamk|jamk|turku amk|xamk|savonia|centria|humak|samk|seamk|hamk|karelia)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:^|[\s-])(?:[A-ZÅÄÖ]{2,}|\w*\d)$")


def genitive(name: str) -> str:
    """Return whose something is: 'Annas', 'Markus', 'Marx’', 'THL:s'.

    Args:
        name: in its base form.
    """
    if _ABBREVIATION.search(name):
        return f"{name}:s"
    last = name[-1:].lower()
    if last == "s":
        return name
    return f"{name}’" if last in {"x", "z"} else f"{name}s"


def place_of(name: str, kind: str) -> str:
    """Return where something is, with its preposition: 'på Slush', 'i Åbo', 'vid Åbo Akademi'.

    Args:
        name: in its base form; Finnish names of places become Swedish ones.
        kind: of a place, one of `details.OccasionKind`.
    """
    if kind == "place":
        place = finnish_place(name)
        island = place.lower() in _ISLANDS or place.lower().endswith("öarna")
        return f"{'på' if island else 'i'} {place}"
    at_body = kind == "school" or (kind == "employer" and _AT_BODIES.search(name))
    return f"{'vid' if at_body else 'på'} {name}"


def finnish_place(name: str) -> str:
    """Return the Swedish name of a place in Finland, or the name as it is when it has no other."""
    return _PLACES.get(name.casefold(), name)


def _read_places(text: str) -> Mapping[str, str]:
    pairs = (pair.split("=") for pair in re.split(r";\s*", text.strip()) if pair)
    return MappingProxyType({finnish.casefold(): swedish for finnish, swedish in pairs})


_PLACES: Final = _read_places(_SWEDISH_NAMES)
