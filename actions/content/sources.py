"""What the advice is drawn from: two documents and verified facts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from actions.content.models import Strict, Text, Translations


class Document(Strict):
    """One of the two documents that the advice is drawn from.

    Attributes:
        title: as shown to people.
        url: where it is published; absent when no address was seen.
        paragraphs: how many it has; a tip refers to one as the document's id and a number, T11.
    """

    title: Translations
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    paragraphs: int = Field(ge=1)


class Fact(Strict):
    """A verified fact from elsewhere.

    Attributes:
        title: of the source, in its own language.
        url: its address; absent when no address was seen.
        says: what it says, in our own words, with the hedge that it needs.
    """

    title: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    says: Text


class SourceFile(Strict):
    """Everything that a tip may refer to: data/content/sources.yml."""

    documents: dict[str, Document]
    facts: dict[str, Fact]

    def document_of(self, reference: str) -> Document | None:
        """Return the document that a reference such as T11 points into, or None."""
        document = self.documents.get(reference[:1])
        number = reference[1:]
        if document is None or not number.isdigit() or not 1 <= int(number) <= document.paragraphs:
            return None
        return document

    def knows(self, reference: str) -> bool:
        """Tell whether a tip may refer to this."""
        return reference in self.facts or self.document_of(reference) is not None
