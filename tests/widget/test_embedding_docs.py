"""What README.md and docs/embedding.md tell a site's owner is what the widget does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.settings import ROOT

WIDGET = ROOT / "api" / "widget"
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs" / "embedding.md").read_text("utf-8")
ELEMENT = (WIDGET / "networking-chat.js").read_text("utf-8")


def source_of_the_widget() -> str:
    paths = (path for path in sorted(WIDGET.rglob("*")) if path.suffix in {".js", ".css"})
    return "\n".join(path.read_text("utf-8") for path in paths)


def rows(text: str, head: str) -> list[str]:
    """Return the first cells of the table whose first heading is `head`, without backticks."""
    table = re.search(rf"^\| {re.escape(head)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert table, head
    return [line.split("|")[1].strip().strip("`") for line in table[1].splitlines()]


def code_blocks(text: str, language: str) -> list[str]:
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def readme_page() -> str:
    section = README.partition("## Put it on a site")[2].partition("\n## ")[0]
    (page,) = code_blocks(section, "html")
    return page


def test_the_guide_lists_every_attribute() -> None:
    observed = re.search(r"observedAttributes = \[(.*?)\]", ELEMENT, re.DOTALL)
    assert observed
    used = re.findall(r'etAttribute\("([a-z-]+)"\)', source_of_the_widget())
    own = {name for name in used if not name.startswith("aria-") and name != "lang"}
    assert set(rows(GUIDE, "attribute")) == {*re.findall(r'"([a-z-]+)"', observed[1]), *own}


def test_the_guide_lists_every_method() -> None:
    public = re.findall(
        r"^  ((?!constructor|attributeChanged)[a-z]\w*)\((.*?)\) \{", ELEMENT, re.MULTILINE
    )
    inner = {"connectedCallback", "disconnectedCallback", "focusAfter"}
    methods = {f"{name}({arguments})" for name, arguments in public if name not in inner}
    assert set(rows(GUIDE, "method")) == methods


def test_the_guide_lists_every_event() -> None:
    fired = set(re.findall(r'#emit\((?:\w+ \? )?"(\w+)"(?: : "(\w+)")?', ELEMENT))
    names = {f"networking-chat-{name}" for pair in fired for name in pair if name}
    assert set(rows(GUIDE, "event")) == names


def test_the_guide_lists_every_custom_property_with_its_default() -> None:
    source = source_of_the_widget()
    colours = re.search(r"COLOURS = \{(.*?)\n\}", source, re.DOTALL)
    assert colours
    names = {
        f"--networking-chat-{name}"
        for name in re.findall(r'^ +"?([a-z-]+)"?: \[', colours[1], re.MULTILINE)
    }
    others = dict(re.findall(r"var\((--networking-chat-[a-z-]+),(.*?)\)[;,]", source))
    others = {name: value for name, value in others.items() if "$" not in name + value}
    assert set(rows(GUIDE, "property")) == names | set(others)
    for name in ("radius", "inset", "z-index", "height"):
        (line,) = [
            line for line in GUIDE.splitlines() if line.startswith(f"| `--networking-chat-{name}` ")
        ]
        assert others[f"--networking-chat-{name}"].replace(" ", "") in line.replace(" ", "")


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda path: path.name
)
def test_links_within_the_documents_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", prose):
        file, _, anchor = target.partition("#")
        assert (path.parent / file).exists(), target
        assert not anchor or file or anchor in headings, target


def test_the_page_of_readme_shows_the_chat(contexts, bot, host) -> None:
    page = readme_page()
    assert page.count("http://127.0.0.1:8000") == 1
    address = host.page("/index.html", page.replace("http://127.0.0.1:8000", bot.url))
    tab = contexts().page
    tab.goto(address)
    named = re.search(r'The button "(.*?)" stands in the corner', README)
    assert named
    tab.get_by_role("button", name=named[1]).click()
    tab.get_by_role("dialog").get_by_role("textbox").fill("How do I start?")
    tab.keyboard.press("Enter")
    tab.locator(".message.bot").nth(1).wait_for()
    assert bot.received == ["How do I start?"]


def test_readme_allows_the_page_that_it_serves() -> None:
    section = README.partition("## Put it on a site")[2].partition("\n## ")[0]
    allowed = re.search(r"VERKOSTOVINKKI_ORIGINS=(\S+) make run", section)
    port = re.search(r"python3 -m http\.server (\d+)", section)
    assert allowed
    assert port
    assert allowed[1].endswith(f":{port[1]}")
    assert f"Open `{allowed[1]}`" in section


def test_the_tag_of_the_guide_works_under_its_policy_and_hides_its_link(site, bot) -> None:
    tag = code_blocks(GUIDE, "html")[0].replace("https://HOST", bot.url)
    (policy,) = re.findall(r"^script-src 'self' .*$", GUIDE, re.MULTILINE)
    policy = f"default-src 'self'; {policy.replace('https://HOST', bot.url)}"
    chat = site(tag, language="fi", headers={"content-security-policy": policy})
    link = chat.page.locator("networking-chat > a")
    assert link.get_attribute("href") == f"{bot.url}/chat?language=fi"
    assert not link.is_visible()
    chat.open().ask("Miten pääsen alkuun?")
    assert chat.watch.violations == []


def test_the_link_of_the_guide_shows_without_the_widget(site, bot) -> None:
    tag = code_blocks(GUIDE, "html")[0].replace("https://HOST", bot.url)
    without_script = tag.partition("\n")[2]
    chat = site(without_script, wait=False)
    assert chat.page.get_by_role("link", name="Kysy verkostoitumisesta").is_visible()
