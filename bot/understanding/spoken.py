"""Words as people type them, spelt as a dictionary has them: "hu sku ja", "mä oon", "u".

The encoder knows written language best. The forms of Finland's Swedish are those of Finland and
Ostrobothnia, those of Finnish of the whole country; what they bring stands in bot/benchmarks.md.
Only forms that are no other word are listed; `_after` and `_unless_yes` decide the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.languages import Language
from bot.understanding.finnish_endings import write_out


def _table(lines: str) -> dict[str, str]:
    """Return spoken forms with what they stand for, from lines like `inte: int itt`."""
    table: dict[str, str] = {}
    for line in lines.strip().splitlines():
        written, _, spoken = line.partition(":")
        table |= dict.fromkeys(spoken.split(), written.strip())
    return table


_WRITTEN: Mapping[Language, Mapping[str, str]] = {
    "fi": _table("""
        minä: mä mää mie
        minun: mun mu
        minua: mua
        minulla: mulla mul
        minulle: mulle
        minulta: multa
        sinä: sä sää sie
        sinun: sun
        sinulla: sulla
        sinulle: sulle
        olen: oon
        olet: oot
        oletko: ootko ootteko
        ole: oo
        en minä: emmä
        onko: onks onkse
        olisi: olis ois
        olisin: oisin
        olisiko: oisko oiskohan oliskohan
        voiko: voiks
        voinko: voinks
        voisi: vois
        voisiko: voisko voiskohan
        saako: saaks
        saanko: saanks
        pitääkö: pitääks
        pitäisi: pitäis pitäs
        pitäisikö: pitäiskö pitäiskähän
        kannattaako: kannattaaks
        kannattaisi: kannattais
        kannattaisiko: kannattaisko
        tarvitseeko: tarviiks tarviiko
        tarvitsee: tarvii
        tarvitsen: tarviin tarvin
        haluan: haluun
        haluaisin: haluisin
        tiedä: tiiä tiä
        tiedän: tiiän
        eikö: eiks
        enkö: enks
        miksi: miks
        miten: mite mitenkä mitenköhän
        mistä: mist
        missä: mis
        mihin: mihi
        mikä: mikäs
        millainen: millanen minkälainen minkälaine millane
        millaisia: millasia millasii minkälaisii
        millaista: millasta
        tällainen: tämmönen tälläinen tälläne
        sellainen: semmonen sellane semmone
        kun: ku ko
        kuin: niinku
        sitten: sit sitte
        mutta: mut
        vaikka: vaik
        tämä: tää
        tämän: tän
        tässä: täs
        siinä: siin
        siitä: siit
        kanssa: kaa kans
        jotain: jotai jotaki
        jossain: jossai
        jonkun: jonku
        mitään: mitää
        ketään: ketää
        kukaan: kukaa
        vielä: viel
        täällä: tääl
        siellä: siel
        paljon: paljo
        kirjoittaa: kirjottaa kirjottas
        kirjoitan: kirjotan
        kirjoitin: kirjotin
        kirjoittaisin: kirjottaisin
        kirjoita: kirjota
        kirjoitetaan: kirjotetaan
        kirjoittaminen: kirjottaminen
        aloittaa: alottaa
        aloitan: alotan
        aloittaisin: alottaisin
        vaikea: vaikee
        vaikeaa: vaikeeta vaikeet
        kauhea: kauhee
        kauheasti: kauheesti
        hirveä: hirvee
        hirveästi: hirveesti
        noloa: noloo
        ihmisiä: ihmisii jengii
        uusia: uusii
        työ: duuni
        työtä: duunia
        työn: duunin
        työssä: duunissa
        työpaikka: duunipaikka
        linkedin: linkkari linkku
        linkedinissä: linkkarissa linkkaris linkussa linkedinis
        linkedinin: linkkarin
        linkediniin: linkkariin linkkuun
        facebookissa: feisbuukissa facebookis
    """),
    "sv": _table("""
        inte: int int' itt
        är: e ä
        är det: ere ede
        det: he hä
        det här: dehä dehär hede
        var: vaa
        hur: hu hurs
        något: nå na nåt nåo
        någon: nån nåon
        skulle: sku sko
        måste: måst måsta
        till: ti
        mer: mera
        mycket: mycke myki mytji
        och: å o
        med: me
        mig: mej
        dig: dej
        sig: sej
        de: dom
        varför: vaför vafö
        också: åsså oxå åxå
        bara: ba
        alltså: asså
        för: fö
        jobb: jåbb
    """),
    "en": _table("""
        you: u ya
        your: ur
        are: r
        i'm: im
        i've: ive
        don't: dont
        doesn't: doesnt
        didn't: didnt
        can't: cant
        isn't: isnt
        i don't know: idk
        don't know: dunno
        never mind: nvm
        want to: wanna
        going to: gonna
        have to: gotta
        please: pls plz
        thanks: thx tnx
        what: wat wut
        what's: wats whats
        how: hw
        because: bc bcs bcz cuz coz becoz
        people: ppl
        something: smth sth
        somebody: smb
        message: msg mesage
        messages: msgs
        request: req
        before: b4
        about: abt
        with: wth
        tomorrow: tmrw tmr 2morrow
        university: uni univ
        years: yrs
        minutes: mins
        facebook: fb
        a lot: alot
    """),
}
# Swedish words that are two words: behind these, "va" is "vara" and "ha" is itself.
_VERBS_BEFORE = frozenset(
    {
        "att",
        "ska",
        "skall",
        "skulle",
        "sku",
        "sko",
        "vill",
        "kan",
        "kunde",
        "få",
        "får",
        "fick",
        "måste",
        "måst",
        "bör",
        "int",
        "inte",
        "brukar",
    }
)
_HERE = frozenset(
    {
        "e",
        "är",
        "ä",
        "va",
        "var",
        "här",
        "hä",
        "finns",
        "går",
        "blir",
        "int",
        "inte",
        "känns",
        "låter",
        "skulle",
        "sku",
    }
)
_YES = frozenset({"tack", "gärna", "det", "de", "precis", "visst", "men", "jo", "okej", "absolut"})
_WORD = re.compile(r"\d?[^\W\d_]\w*'?")


def spell_out(text: str, language: Language | None) -> str:
    """Return a text with the words of its language as a dictionary spells them.

    Args:
        text: folded, see `bot.texts.fold`.
        language: of the text; without one it stays as it is.
    """
    if language is None:
        return text
    written = _WRITTEN[language]

    def word(found: re.Match[str]) -> str:
        spoken = found[0]
        if language == "sv" and spoken in _AMBIGUOUS:
            before, after = text[: found.start()].split(), text[found.end() :]
            return _swedish(spoken, before[-1] if before else "", after)
        if language == "fi" and spoken not in written:
            return write_out(spoken)
        return written.get(spoken, spoken)

    return _WORD.sub(word, text)


_AMBIGUOUS = frozenset({"ja", "va", "ha", "de"})


def _swedish(spoken: str, before: str, after: str) -> str:
    """Return what a word of Finland's Swedish stands for that may be itself."""
    following = after.split()
    follows = following[0] if following else ""
    if spoken == "ja":
        says_yes = not before and (after[:1] in {",", ".", "!", "?", ""} or follows in _YES)
        return "ja" if says_yes else "jag"
    if spoken == "de":
        return "det" if follows in _HERE else "de"
    if before in _VERBS_BEFORE:
        return {"va": "vara", "ha": "ha"}[spoken]
    return {"va": "vad", "ha": "har"}[spoken]
