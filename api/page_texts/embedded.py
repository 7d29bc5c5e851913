"""The words around the chat on the page that a site shows in a frame."""

from bot.languages import Language

EMBEDDED_TEXTS: dict[Language, dict[str, str]] = {
    "fi": {
        "title": "Verkostovinkki",
        "noscript": "Chatti tarvitsee tässä JavaScriptin. Ilman sitä voit keskustella tavallisella sivulla.",
        "plain": "Avaa chatti uuteen välilehteen",
    },
    "sv": {
        "title": "Verkostovinkki",
        "noscript": "Chatten behöver JavaScript här. Utan det kan du använda den på en vanlig sida.",
        "plain": "Öppna chatten i en ny flik",
    },
    "en": {
        "title": "Verkostovinkki",
        "noscript": "The chat needs JavaScript here. Without it you can use the chat on a plain page.",
        "plain": "Open the chat in a new tab",
    },
}
