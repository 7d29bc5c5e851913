"""Say which passages carry each sentence of the source documents: data/content/coverage.yml.

The file maps the id of every sentence to the passages that carry its advice, or to the reason why
it holds none::

    T11.3:
      begins: Oma LinkedIn-profiili kannattaa
      tips: [linkedin_profile/short]
    T1.1:
      begins: Verkostojen ylläpitäminen ja
      not_advice: the heading

T11.3 is the third sentence of paragraph 11 of document T; see `split_sentences`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, RootModel, model_validator
from typing_extensions import Self

from actions.content.findings import Finding
from actions.content.models import Strict, Text
from actions.content.texts import entries, fields, read_tree, scalar
from actions.content.yaml_file import ContentError, ContentFile, read_content_file

FILE = "coverage.yml"

# Lines of the documents that are no text of theirs: the mark of a table of contents that the web
# page filled in, and an editor's comment that was left behind ([YKK1]).
_NO_TEXT = re.compile(r"Sisällysluettelo$|\[[A-Z]+\d+\]")
# A sentence ends at . ! or ? (and a closing quotation mark or bracket) before a space.
_END = re.compile(r"(?<=[.!?])[”\")]*\s+")
# A full stop after these ends no sentence.
_ABBREVIATION = re.compile(r"\b(ym|yms|mm|esim|ks|ns|jne|tms|n|s)\.$", re.IGNORECASE)
# Words of a sentence that `begins` repeats.
_GUARD = 3


def _sentence_id(name: str) -> str:
    if not re.fullmatch(r"[A-Z][1-9]\d*\.[1-9]\d*", name):
        raise ValueError(f"{name!r} is no sentence: write document, paragraph, sentence, as T11.3")
    return name


class Covered(Strict):
    """What becomes of one sentence.

    Attributes:
        begins: its first three words, a guard against counting wrong.
        tips: keys of the passages that carry its advice.
        not_advice: why it has none, in English.
    """

    begins: Text
    tips: tuple[str, ...] = ()
    not_advice: Text | None = None

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> Self:
        if bool(self.tips) == (self.not_advice is not None):
            raise ValueError("write either tips or not_advice: one of them, not both")
        return self


class Coverage(RootModel[dict[Annotated[str, AfterValidator(_sentence_id)], Covered]]):
    """data/content/coverage.yml: every sentence of the documents, by its id."""


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a document, the first being number 1.

    They are its lines that are not empty, headings included, without two that are no text of the
    document: "Sisällysluettelo", where a web page puts a table of contents, and an editor's
    leftover comment, which begins with a mark such as [YKK1]. Spaces are made single, and the
    bullet of a list is left out.
    """
    lines = (" ".join(line.split()).removeprefix("•").strip() for line in text.splitlines())
    return [line for line in lines if line and not _NO_TEXT.match(line)]


def split_sentences(text: str) -> dict[str, str]:
    """Return the sentences of a document by number: "11.3" is the third one of paragraph 11.

    A sentence ends at a full stop, an exclamation mark or a question mark before a space, whatever
    letter follows, except after a common Finnish abbreviation (ym., esim., mm.). A colon, a
    semicolon and a dash end none. A heading is a sentence.
    """
    return {
        f"{paragraph}.{number}": sentence
        for paragraph, line in enumerate(paragraphs_of(text), 1)
        for number, sentence in enumerate(_sentences(line), 1)
    }


def sentences_of(documents: Mapping[str, str]) -> dict[str, str]:
    """Return the sentences of all documents by id, such as T11.3.

    Args:
        documents: texts by the document's letter in sources.yml.
    """
    return {
        f"{letter}{number}": sentence
        for letter, text in documents.items()
        for number, sentence in split_sentences(text).items()
    }


def read_coverage(path: Path, errors: list[ContentError]) -> ContentFile[Coverage] | None:
    """Return the file, or None after adding to `errors` all that is wrong with it."""
    return read_content_file(path, Coverage, errors)


def find_gaps(coverage: Coverage, sentences: Mapping[str, str]) -> list[str]:
    """Return what keeps a coverage from being that of the documents, one line each.

    Args:
        coverage: what the file says.
        sentences: of the documents, by id; see `sentences_of`.
    """
    gaps = [
        f"{name} is missing: {sentence}"
        for name, sentence in sentences.items()
        if name not in coverage.root
    ]
    for name, covered in coverage.root.items():
        if name not in sentences:
            gaps.append(f"{name} is no sentence of the documents")
        elif _words(covered.begins) != _words(sentences[name])[:_GUARD]:
            gaps.append(f"{name} begins {covered.begins!r} here, there: {sentences[name]}")
    return gaps


def check_coverage(
    directory: Path, passages: Collection[str], unread: Collection[str] = ()
) -> Iterator[Finding]:
    """Yield what is wrong with coverage.yml in itself; the documents are not needed.

    Args:
        directory: of the content; nothing is said when it has no coverage.yml.
        passages: keys of all passages that there are.
        unread: topics whose files cannot be read, which is an error of theirs.
    """
    path = directory / FILE
    if not path.exists():
        return
    errors: list[ContentError] = []
    read_coverage(path, errors)
    yield from (Finding.of(error) for error in errors)
    for name, (_, covered) in fields(read_tree(path)).items():
        for entry in entries(fields(covered)["tips"][1]) if "tips" in fields(covered) else ():
            key = str(scalar(entry))
            if key not in passages and key.partition("/")[0] not in unread:
                problem = (
                    f"there is no passage {key!r}: name the one that carries this advice now, "
                    "as topic/part or topic/part/id"
                )
                line = entry.start_mark.line + 1
                yield Finding(path, line, f"{name}.tips", "error", problem)


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        sentence = line[start : end.end()].strip()
        if not _ABBREVIATION.search(sentence):
            yield sentence
            start = end.end()
    if start < len(line):
        yield line[start:]


def _words(text: str) -> list[str]:
    """Return the words without marks and capitals, hyphens counting as letters."""
    words = ("".join(c for c in word if c.isalnum()) for word in text.casefold().split())
    return [word for word in words if word]
