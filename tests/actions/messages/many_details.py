"""Requests with details of every kind, by chance: who, where, when, what, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from actions.content.terms import Terms
from actions.messages.details import (
    LANGUAGES,
    RELATIONS,
    TASKS,
    TONES,
    Details,
    Interest,
    InterestKind,
    Language,
    Myself,
    Occasion,
    OccasionKind,
    Phrase,
    Relation,
)
from actions.messages.workshop import LENGTHS, Workshop

NAMES = """Anna Virtanen; Mikko Mäkelä; Päivi Hyötyläinen; Ulla-Maija Koskinen; Väinö Pöysti; Aino;
Eero Mies; Johan Lindqvist; Ann-Sofie Öhman; Göran von Essen; Åsa Nyström; Fatima Hassan; Ahmed;
Omar Al-Hassan; Abdirahman Warsame; Hodan Ali; Nguyen Thi Lan; Tran Minh; Li Wei; Zhang Xiaoming;
Priya Sharma; Ravi; Olena Kovalenko; Dmytro Shevchenko; Irina; Aleksei Ivanov; Katarzyna Nowak;
Łukasz Wójcik; José García; María del Carmen; João da Silva; Siobhán O'Brien; James Smith; Alex;
Maximilian Müller; Jürgen; Giulia D’Angelo; François Lefèvre; Mehmet Yılmaz; Ayşe; Đorđe Jović;
Kwame Mensah; Chidi Okonkwo; Juan Carlos; Maria Santos; Yuki Tanaka; Kim Min-jun; Sarah Johnson;
Noor; Reza Ahmadi; Zahra; Berhane; Tõnu Kask; Jānis Bērziņš; Chris; J. Smith; Omar H."""
PEOPLE = [name.strip() for name in NAMES.replace("\n", " ").split(";")]
PROPER: dict[OccasionKind, list[str]] = {
    "event": ["Slush", "Nordic Business Forum", "Educa-messut", "Arctic15", "Shift", "Pride"],
    "employer": ["Wolt", "Nokia", "Kone", "Supercell", "HUS", "THL", "Helsingin kaupunki", "Neste",
                 "Terveystalo", "H&M", "Booking.com", "Fazer", "Ramboll Finland", "Yle", "eBay"],
    "school": ["Metropolia", "Aalto-yliopisto", "Helsingin yliopisto", "Åbo Akademi", "Arcada",
               "Omnia", "Laurea", "LUT", "TAMK", "University of Lagos"],
    "place": ["Tampere", "Turku", "Helsinki", "Vantaa", "Rovaniemi", "Åland", "Jyväskylä", "Lontoo"],
    "online": ["Discord", "LinkedIn", "Zoom", "Slush Online"],
    "talk": ["Slush", "Tampere Goes Agile"],
    "post": ["LinkedIn"],
}  # fmt: skip
KINDS: dict[Relation, Sequence[OccasionKind]] = {
    "met_in_person": ("event", "event", "place"),
    "met_online": ("online",),
    "same_event": ("event", "event", "talk"),
    "former_colleague": ("employer",),
    "fellow_student": ("school",),
    "common_contact": (),
    "recruiter": (),
    "admired_stranger": ("talk", "post"),
}
# What no list knows.
PROFESSIONS = {
    "fi": ["drooniohjaaja", "testauspäällikkö", "kahden lapsen äiti", "HR-assistentti", "jäätelökauppias"],
    "sv": ["drönarpilot", "tvåbarnsmamma", "HR-assistent", "glassförsäljare", "kvalitetsansvarig"],
    "en": ["drone pilot", "mother of two", "HR assistant", "ice cream seller", "UX researcher"],
}  # fmt: skip
TOPICS = {
    "fi": ["mehiläistarhaus", "työyhteisön kehittäminen", "käännöstyö", "väestönsuojelu"],
    "sv": ["biodling", "kundupplevelse", "att bygga broar", "småföretagande"],
    "en": ["beekeeping", "customer experience", "bridge building", "open data"],
}
TOOLS = ["Python", "SAP", "Kubernetes", "ISO 9001"]
OFFERS = {
    "fi": ["voin auttaa verkkosivuissa", "voin kääntää tekstejä arabiaksi", "autan mielelläni Excelissä"],
    "sv": ["jag kan hjälpa till med hemsidan", "jag kan översätta till arabiska", "jag bjuder på kaffe"],
    "en": ["I can help with the website", "I can translate into Arabic", "I can test your app"],
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A message to be written, in a language, and whether its details go together."""

    workshop: Workshop
    language: Language
    coherent: bool


class Making:
    """Makes requests by chance, the same ones every time."""

    def __init__(self, seed: int, terms: Terms) -> None:
        self.random, self.terms = Random(seed), terms  # noqa: S311 (no secret)

    def case(self, number: int) -> Case:
        random = self.random
        language = LANGUAGES[number % len(LANGUAGES)]
        relation = random.choice([*RELATIONS, None])
        coherent = random.random() < 0.8
        details = Details(
            recipient=self.some(0.8, lambda: random.choice(PEOPLE)),
            relation=relation,
            occasion=self.some(0.8, lambda: self.occasion(relation, language, coherent=coherent)),
            met_when=self.some(0.5, lambda: self.time(language)),
            about_me=self.some(0.7, lambda: self.myself(language)),
            interest=self.some(0.7, lambda: self.interest(language)),
            offer=self.some(0.4, lambda: self.own(OFFERS, language)),
            employer=self.some(0.3, lambda: self.employer(language)),
            common_contact=self.some(0.9, lambda: random.choice(PEOPLE))
            if relation == "common_contact" or not coherent
            else None,
            my_name=self.some(0.4, lambda: random.choice(PEOPLE)),
            tone=random.choice([*TONES, None]),
            premium=random.choice([True, False, None]),
        )
        if coherent:
            details = self.going_together(details)
        workshop = Workshop(
            task=random.choice(TASKS),
            details=details,
            version=random.randrange(6),
            length=random.choice(["full", *LENGTHS]),
        )
        return Case(workshop, language, coherent)

    def going_together(self, details: Details) -> Details:
        """Leave out what no message of this kind says."""
        relation, interest, occasion = details.relation, details.interest, details.occasion
        if relation is None:
            occasion = None
        dated = occasion and relation not in {"admired_stranger", "fellow_student"}
        about_work = interest is None or interest.kind == "their_work"
        return replace(
            details,
            occasion=occasion,
            met_when=details.met_when if dated else None,
            employer=details.employer if about_work else None,
        )

    def some(self, share, make):
        return make() if self.random.random() < share else None

    def said_in(self, language: Language) -> Language:
        return self.random.choice([language] * 6 + list(LANGUAGES))

    def own(self, said: dict[str, list[str]], language: Language) -> Phrase:
        spoken = self.said_in(language)
        return Phrase(self.random.choice(said[spoken]), spoken)

    def occasion(
        self, relation: Relation | None, language: Language, *, coherent: bool
    ) -> Occasion | None:
        kinds = KINDS[relation] if coherent and relation else tuple(PROPER)
        if not kinds:
            return None
        kind = self.random.choice(kinds)
        listed = [
            (group, term)
            for group in ("events", "schools_and_work")
            for term in self.terms.ids(group)
            if self.terms.kind(term) == kind
        ]
        if not listed or self.random.random() < 0.4:
            return Occasion(self.random.choice(PROPER[kind]), kind=kind)
        group, term = self.random.choice(listed)
        spoken = self.said_in(language)
        return Occasion(self.terms.name(group, term, spoken), spoken, term, kind)

    def time(self, language: Language) -> Phrase:
        term = self.random.choice([*self.terms.ids("times"), "year_2019", "year_2008"])
        spoken = self.said_in(language)
        return Phrase(self.terms.time(term, spoken), spoken, term)

    def myself(self, language: Language) -> Myself:
        spoken, stage = (
            self.said_in(language),
            self.random.choice([None, *self.terms.ids("stages")]),
        )
        if self.random.random() < 0.15:
            return Myself(self.random.choice(PROFESSIONS[spoken]), spoken)
        if stage and self.random.random() < 0.3:
            return Myself(self.terms.stage(stage, spoken), spoken, None, stage)
        term = self.random.choice(self.terms.ids("professions"))
        name = self.terms.name("professions", term, spoken)
        stage = stage if self.random.random() < 0.5 else None
        return Myself(self.terms.stage(stage, spoken, name) if stage else name, spoken, term, stage)

    def interest(self, language: Language) -> Interest:
        kinds: list[InterestKind] = ["their_work", "career_path", "keep_in_touch", "job"]
        kind = self.random.choice([*kinds, *["topic"] * 4])
        if kind != "topic":
            return Interest("", kind=kind)
        spoken, chance = self.said_in(language), self.random.random()
        if chance < 0.15:
            return Interest(self.random.choice(TOOLS))
        if chance < 0.3:
            return Interest(self.random.choice(TOPICS[spoken]), spoken)
        term = self.random.choice(self.terms.ids("topics"))
        return Interest(self.terms.name("topics", term, spoken), spoken, term)

    def employer(self, language: Language) -> Phrase:
        return Phrase(self.random.choice(PROPER["employer"]))
