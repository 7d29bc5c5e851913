"""The browser shows the contract's Markdown with the same structure as api/markdown.py."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_texts import current_texts
from actions.content.preview.responses import DEFAULT_DIRECTORY as RESPONSES
from actions.content.preview.responses import read_responses
from actions.content.texts import read_items, read_programme_items
from api.markdown import render_markdown

# Both as nested lists: the element's name, its address, its children; text as text. Left out is
# what only one of them has and nobody sees: the note for screen readers that a link opens in a
# new tab, line breaks between blocks, elements without any text.
_TREES = """
(given) => {
  const tree = (node) => {
    const children = [];
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (typeof children.at(-1) === "string") children.push(children.pop() + child.data);
        else children.push(child.data);
      } else if (!child.matches(".visually-hidden") && child.textContent) {
        children.push([child.localName, child.getAttribute("href"), ...tree(child)]);
      }
    }
    return children;
  };
  return given.map(({ text, html }) => {
    const drawn = tree(window.renderMarkdown(text));
    const parsed = tree(new DOMParser().parseFromString(html, "text/html").body);
    const links = [...window.renderMarkdown(text).querySelectorAll("a")];
    return {
      drawn,
      parsed: parsed.filter((one) => one !== "\\n"),
      links: links.map((a) => [a.target, a.rel, a.querySelectorAll(".visually-hidden").length]),
    };
  });
}
"""

PIECES = st.sampled_from(
    [
        *"<>&\"'[]()*- \n\t/\u00a0\u2028a€😀",
        "**",
        "- ",
        "[a](https://a.fi)",
        "](https://",
        "](http://",
        "**1. ",
        "https://a.fi",
        "<b>",
        "&amp;",
    ]
)
# No control characters: the server takes them out of texts, and JavaScript and Python do not
# call the same ones white space. The byte order mark is one of these too.
ANYTHING = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), max_size=60
)


def strings_of(value: Any) -> list[str]:
    """Return every text in nested dictionaries and lists."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return strings_of(list(value.values()))
    return [text for each in value for text in strings_of(each)] if _is_many(value) else []


def _is_many(value: Any) -> bool:
    return isinstance(value, (list, tuple))


def content_texts() -> list[str]:
    """Return every text that the bot may say: advice, names, programmes, search, replies."""
    items = read_items(DEFAULT_DIRECTORY) + read_programme_items(DEFAULT_DIRECTORY)
    return [
        *(text for item in items for text in item.texts.values()),
        *strings_of(current_texts().model_dump()),
        *(
            reply.text
            for responses in read_responses(RESPONSES).values()
            for response in responses
            for reply in response.replies.values()
        ),
    ]


@pytest.fixture(scope="module")
def compare(browser, serving, hosting):
    """Return a function that renders texts in both ways and compares them."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(hosting.page("/", "<!doctype html><title>Markdown</title>"))
    module = f"{serving.url}/modules/view/markdown.js"
    page.evaluate("async (url) => Object.assign(window, await import(url))", module)

    def _compare(*texts: str) -> list[dict[str, Any]]:
        given = [{"text": text, "html": str(render_markdown(text))} for text in texts]
        results = page.evaluate(_TREES, given)
        for text, result in zip(texts, results, strict=True):
            assert result["drawn"] == result["parsed"], text
            for link in result["links"]:
                assert link == ["_blank", "noopener noreferrer", 1]
        return results

    yield _compare
    context.close()


def test_all_content_looks_the_same(compare):
    texts = content_texts()

    results = compare(*texts)

    assert len(texts) > 1000
    shown = str([result["drawn"] for result in results])
    assert all(f"['{name}', " in shown for name in ("p", "ul", "li", "strong", "a"))


def test_a_list_of_programmes_looks_the_same(compare):
    [result] = compare(
        "Two.\n\n**1. Name**, Town.\nFree.\n[Open: Name](https://a.fi/b)\n\nChecked."
    )

    assert result["drawn"][1] == ["p", None, ["strong", None, "1. Name"], ", Town."]
    assert result["drawn"][3] == ["p", None, ["a", "https://a.fi/b", "Open: Name"]]


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.lists(PIECES, max_size=25).map("".join), ANYTHING))
@example("**[a** b](https://a.fi) c")
@example("[a **b](https://a.fi) c**")
@example("**[a](https://a.fi)**")
@example("[**](https://a.fi)**")
@example("[a](https://a.fi/**b**)")
@example("[a](https://a.fi/\"<>')")
@example("- **a\n- b**\n\n\n- c\nd")
@example("****a****")
@example("\u2028**a\u2028b**")
def test_any_text_looks_the_same(compare, text):
    compare(text)
