"""Check the catalogue of mentoring programmes beyond what its schema says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from actions.content.balance import check_translated
from actions.content.findings import Finding
from actions.content.leftovers import check_leftovers
from actions.content.mentoring_choices import ChoiceFile
from actions.content.mentoring_terms import FILE as TERMS_FILE
from actions.content.mentoring_terms import MentoringTerms
from actions.content.mentoring_texts import check_mentoring_texts
from actions.content.own_language import check_languages
from actions.content.place_file import PLACES_FILE, PlaceFile
from actions.content.programme_files import SUFFIX, read_programme
from actions.content.programmes import FOLDER, NATIONWIDE, ONLINE, Programme
from actions.content.texts import Item, fields, read_programme_items, read_tree
from actions.content.yaml_file import ContentError, read_content_file

_CHOICES = Path("mentoring") / "choices.yml"
# A project that has ended keeps the day on which it did.
_MAY_END = ("project", "ended")
_STRAIGHT = re.compile(r"[\"'«»]")

Programmes = Mapping[Path, Programme]


def programme_files(directory: Path) -> list[Path]:
    """Return the programme files of a content folder, in order; none when it has none."""
    return sorted((directory / FOLDER).glob(f"*{SUFFIX}"))


def check_programmes(directory: Path) -> Iterator[ContentError]:
    """Yield every error of the programmes of a content folder, and of the words they refer to.

    Args:
        directory: of the content; one without programmes has no error.
    """
    files = programme_files(directory)
    if not files and not (directory / TERMS_FILE).exists():
        return
    errors: list[ContentError] = list(check_mentoring_texts(directory))
    if (directory / _CHOICES).exists():
        read_content_file(directory / _CHOICES, ChoiceFile, errors)
    places = read_content_file(directory / PLACES_FILE.name, PlaceFile, errors)
    terms = read_content_file(directory / TERMS_FILE, MentoringTerms, errors)
    read = {file: programme for file in files if (programme := read_programme(file, errors))}
    yield from errors
    if terms is not None:
        known = frozenset[str]() if places is None else known_places(places.model)
        yield from _references(read, terms.model, known)
        yield from _unconfirmed(files, terms.model.not_confirmed)
    yield from _facts(read)
    yield from _names(read)
    yield from _texts(read_programme_items(directory))


def known_places(file: PlaceFile) -> frozenset[str]:
    """Return the names of all municipalities, regions and areas, as programmes use them."""
    towns = (name for region in file.regions.values() for name in region.municipalities)
    return frozenset((*file.regions, *file.areas, *towns))


def _references(
    programmes: Programmes, terms: MentoringTerms, places: Collection[str]
) -> Iterator[ContentError]:
    """Yield what is named but not known."""
    for file, programme in programmes.items():
        needed = [tag for group in programme.requirements() for tag in sorted(group)]
        for key, named, known, where in (
            ("places", programme.places, {*places, NATIONWIDE, ONLINE}, PLACES_FILE.name),
            ("fields", programme.fields, terms.fields, TERMS_FILE),
            ("audience", programme.audience, terms.audiences, TERMS_FILE),
            ("only_for", needed, terms.audiences, TERMS_FILE),
        ):
            if key == "places" and not places:
                continue  # that the file cannot be read is told elsewhere
            for name in named:
                if name not in known:
                    problem = f"{name!r} is not in {where}{_meant(name, known)}"
                    yield _error(file, key, problem)


def _facts(programmes: Programmes) -> Iterator[ContentError]:
    """Yield facts of one programme that do not go together."""
    for file, programme in programmes.items():
        pages = {each.page for each in programme.evidence if each.page}
        if programme.url and programme.url not in pages:
            hosts = {_host(page) for page in pages}
            if _host(programme.url) not in hosts:
                problem = "no evidence is from this site: add under evidence what was seen there"
                yield _error(file, "url", problem)
        if programme.ends and programme.status not in _MAY_END:
            problem = f"a programme that is {programme.status} has no last day: leave ends out"
            yield _error(file, "ends", problem)
        if programme.always_open and programme.opens:
            problem = "always_open says that every month will do: leave one of the two out"
            yield _error(file, "opens", problem)
        for key in ("places", "languages", "fields", "audience", "opens"):
            listed = getattr(programme, key)
            if len(set(listed)) < len(listed):
                yield _error(file, key, "the same stands here twice: remove one")


def _names(programmes: Programmes) -> Iterator[ContentError]:
    """Yield names that two programmes share: nobody could ask for one of them."""
    held: dict[str, Path] = {}
    for file, programme in programmes.items():
        own = [(name, "name") for name in programme.name.all()]
        own += [(name, "aliases") for name in programme.aliases]
        for name, key in own:
            other = held.setdefault(" ".join(name.casefold().split()), file)
            if other != file:
                problem = f"{name!r} is a name of {other.stem} too: leave it to one of them"
                yield _error(file, key, problem)


def _unconfirmed(files: Iterable[Path], names: Collection[str]) -> Iterator[ContentError]:
    """Yield the lines that name what nobody has confirmed."""
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").replace("’", "'").splitlines()
        except (OSError, UnicodeDecodeError):
            continue  # told by whoever reads the file
        for number, line in enumerate(lines, 1):
            for name in names:
                if re.search(rf"\b{re.escape(name.replace('’', chr(39)))}", line):
                    problem = (
                        f"nobody has confirmed that {name!r} exists: leave it out, or check it and "
                        f"take it from not_confirmed in {TERMS_FILE}"
                    )
                    yield ContentError(file, number, "", problem)


def _texts(items: Sequence[Item]) -> Iterator[ContentError]:
    """Yield texts that stand untranslated, in another language, or are not fit to be printed."""
    same = list(check_translated(items))
    told = {(found.file, found.line) for found in same}
    foreign = [found for found in check_languages(items) if (found.file, found.line) not in told]
    for found in (*same, *foreign, *check_leftovers(items), *_quotes(items)):
        yield ContentError(found.file, found.line, found.key, found.problem)


def _quotes(items: Iterable[Item]) -> Iterator[Finding]:
    for item in items:
        for language, text in item.texts.items():
            if match := _STRAIGHT.search(text):
                right = "“…” or ’" if language == "en" else "”…” or ’"
                problem = f"{match.group()} is no mark of {language}: write {right}"
                yield item.finding(language, "error", problem)


def _error(file: Path, key: str, problem: str) -> ContentError:
    known: dict[str, tuple[int, Any]] = fields(read_tree(file))
    return ContentError(file, known[key][0] if key in known else 0, key, problem)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _meant(name: str, known: Collection[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f": did you mean {close[0]!r}?" if close else ": check its spelling, or add it there"
