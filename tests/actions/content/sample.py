"""A small content folder in order, for tests to spoil: three topics, made-up words."""

from __future__ import annotations

from pathlib import Path

from actions.content import copying

TOPICS = ("meeting", "writing", "asking")
# A made-up source document, of which the folder holds fingerprints: four sentences.
DOCUMENT = """\
Kahvihuoneen pöydät

  • Vanha tehtaan pilli soi joka aamu seitsemältä ja kaikki kylän koirat ulvoivat sen mukana
pitkään ja hartaasti. Kukaan ei enää muistanut, kuka pillin oli ostanut ym. Sisällysluettelo
Sisällysluettelo
[YKK2]Korjaa tämä
"""

_WORDS = {
    "fi": "kysy ensin, miten hänen päivänsä on mennyt, ja kerro sitten itse, mitä haluat oppia",
    "sv": "fråga först hur dagen har varit för honom eller henne, och berätta sedan vad du vill",
    "en": "first ask them how the day has been, and then say what you want to learn from them",
}
_CONTINUATIONS = ("next", "example", "simpler", "plain", "why", "finland", "everything", "again")


def write_content(folder: Path) -> Path:
    """Write the content, without what was confirmed, and return its folder."""
    (folder / "tips").mkdir(parents=True)
    topics = "\n".join(
        f"{topic}:\n  group: advice\n  title: {_flow(topic)}\n  example: {_flow(f'{topic} nyt')}\n"
        for topic in TOPICS
    )
    files = {
        "topics.yml": f"{topics}\ngreet:\n  group: conversation\n"
        f"  title: {_flow('greet')}\n  example: {_flow('greet nyt')}\n",
        "areas.yml": f"all:\n  title: {_flow('all')}\n  about: {_flow('about')}\n"
        f"  topics: [{', '.join(TOPICS)}]\n",
        "continuations.yml": "".join(
            f"{name}:\n  title: {_flow(name)}\n" for name in _CONTINUATIONS
        ),
        "sources.yml": f"documents:\n  K:\n    title: {_flow('doc')}\n    paragraphs: 3\n"
        'facts:\n  a-fact:\n    title: "A fact"\n    says: "It rains."\n',
        "coverage.yml": "K1.1:\n  begins: Kahvihuoneen pöydät\n  not_advice: the heading\n"
        "K2.1:\n  begins: Vanha tehtaan pilli\n  tips: [meeting/tips/one, meeting/short]\n"
        "K3.1:\n  begins: pitkään ja hartaasti\n  tips: [asking/easy/two]\n"
        "K3.2:\n  begins: Kukaan ei enää\n  tips: [writing/finland/note]\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for number, topic in enumerate(TOPICS):
        advice = _advice(topic, others=[*TOPICS[:number], *TOPICS[number + 1 :]])
        (folder / "tips" / f"{topic}.yml").write_text(advice, encoding="utf-8")
    copying.write_fingerprints([DOCUMENT], folder / copying.FILE)
    return folder


def spoil(folder: Path, name: str, old: str, new: str) -> int:
    """Replace the first such text in a file, and return the line that it stood on, from 1."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def _flow(words: str) -> str:
    return f'{{fi: "{words} fi", sv: "{words} sv", en: "{words} en"}}'


def _texts(words: str, indent: int) -> str:
    space = " " * indent
    return "".join(
        f"{space}{language}: >-\n{space}  {words} {language}:\n{space}  {_WORDS[language]}.\n"
        for language in ("fi", "sv", "en")
    )


def _advice(topic: str, *, others: list[str]) -> str:
    tips = "".join(
        f"  - id: {name}\n{_texts(f'{topic} {name}', 4)}    sources: [K2, a-fact]\n"
        for name in ("one", "two", "three", "four")
    )
    examples = "".join(
        f"  - id: case_{name}\n    tip: {name}\n{_texts(f'{topic} case {name}', 4)}"
        for name in ("one", "two")
    )
    easy = "".join(
        f"    - tip: {name}\n{_texts(f'{topic} easy {name}', 6)}" for name in ("one", "two")
    )
    return (
        f"topic: {topic}\nreviewed: 2026-01-31\n"
        f"short:\n{_texts(f'{topic} short', 2)}"
        f"why:\n{_texts(f'{topic} why', 2)}  sources: [K3]\n"
        f"tips:\n{tips}"
        f"examples:\n{examples}"
        f"easy:\n  short:\n{_texts(f'{topic} easy', 4)}  tips:\n{easy}"
        f"finland:\n  - id: note\n{_texts(f'{topic} note', 4)}    sources: [a-fact]\n"
        f"next: [{', '.join(others)}]\n"
    )
