"""The words of the pages about the chat: the sample page, the guide, the page for a frame."""

from api.page_texts.embedded import EMBEDDED_TEXTS
from api.page_texts.embedding import EMBEDDING_TEXTS
from api.page_texts.home import HOME_TEXTS

__all__ = ["EMBEDDED_TEXTS", "EMBEDDING_TEXTS", "HOME_TEXTS"]
