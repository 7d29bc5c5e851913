"""Measures what is on the screen: contrast, sizes of targets, what is cut off. Read by the tests."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN_AXE = """async (options) => {
  const { violations } = await axe.run(options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${JSON.stringify(target)} ${failureSummary.split("\\n").at(-1).trim()}`));
}"""


def violations(page: Any, *, also: tuple[str, ...] = (), rule: str | None = None) -> list[str]:
    """Return what axe-core finds against WCAG 2.2 A and AA, one line a place.

    Args:
        page: of Playwright.
        also: further tags of rules.
        rule: the one rule to look at, all of these when not given.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "tag", "values": [*RULES, *also]}
    if rule:
        only = {"type": "rule", "values": [rule]}
    return page.evaluate(_RUN_AXE, {"runOnly": only, "resultTypes": ["violations"]})


# Walks through open shadow roots too. A colour is what a canvas makes of it, whatever its notation.
COMMON = """
const everything = (root) => [...root.querySelectorAll("*")].flatMap(
  (node) => [node, ...(node.shadowRoot ? everything(node.shadowRoot) : [])]);
const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
  .getContext("2d", { willReadFrequently: true });
const rgba = (colour) => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = (top, below) => {
  const mixed = [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
  return [...mixed, 1];
};
const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
const ground = (node) => {
  const layers = [];
  for (let at = node; at; at = parent(at)) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  // The page's own canvas is white or, with a dark colour scheme, black.
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
};
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const ratio = (one, other) => {
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
const seen = (node) => {
  const box = node.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && node.checkVisibility({ visibilityProperty: true,
    opacityProperty: true, contentVisibilityAuto: true });
};
"""

# Formula and bounds: WCAG 2.2, 1.4.3 (text 4.5, large text 3) and 1.4.11 (edges of controls 3).
_CONTRAST = (
    "(selector) => {"
    + COMMON
    + """
  const roots = [...document.querySelectorAll(selector)];
  const found = [];
  let measured = 0;
  for (const node of roots.flatMap((root) => everything(root.shadowRoot ?? root))) {
    if (!seen(node) || node.closest(".visually-hidden")) continue;
    const style = getComputedStyle(node);
    const owns = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
    const field = ["TEXTAREA", "INPUT"].includes(node.tagName);
    if (owns || (field && node.value)) {
      const below = ground(node);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
      const got = ratio(over(rgba(style.color), below), below);
      measured += 1;
      if (got < (large ? 3 : 4.5) - 0.005)
        found.push(`${node.localName}.${node.className} "${(node.innerText || node.value)
          .slice(0, 30)}": ${got.toFixed(2)}`);
    }
    if (field || node.localName === "svg") {
      const below = ground(parent(node));
      const edge = field ? style.borderTopColor : style.stroke === "none" ? style.fill
        : style.stroke;
      const fill = ground(node);
      const got = Math.max(ratio(over(rgba(edge), below), below), ratio(fill, below));
      measured += 1;
      if (got < 3 - 0.005) found.push(`edge of ${node.localName}: ${got.toFixed(2)}`);
    }
  }
  return { found, measured };
}"""
)


def low_contrast(page: Any, selector: str = "networking-chat") -> list[str]:
    """Return every visible text or control edge whose contrast is too low, with its ratio."""
    answer = page.evaluate(_CONTRAST, selector)
    assert answer["measured"], f"nothing to measure in {selector}"
    return answer["found"]


# WCAG 2.2, 2.5.8: 24 by 24 px, links inside a sentence excepted.
_TARGETS = (
    "(selector) => {"
    + COMMON
    + """
  const roots = [...document.querySelectorAll(selector)];
  return roots.flatMap((root) => everything(root.shadowRoot ?? root))
    .filter((node) => node.matches("button, a[href], textarea, input, select, summary"))
    .filter(seen)
    .filter((node) => !(node.localName === "a" && getComputedStyle(node).display === "inline"))
    .map((node) => [node, node.getBoundingClientRect()])
    .map(([node, box]) => [node.localName, (node.ariaLabel || node.innerText || node.id).trim(),
      Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10]);
}"""
)


def targets(page: Any, selector: str = "networking-chat") -> list[tuple[str, str, float, float]]:
    """Return every visible control: element, name, width and height in px."""
    return [tuple(one) for one in page.evaluate(_TARGETS, selector)]


_CUT_OFF = (
    "(selector) => {"
    + COMMON
    + """
  const roots = [...document.querySelectorAll(selector)];
  const found = [];
  for (const node of roots.flatMap((root) => everything(root.shadowRoot ?? root))) {
    if (!seen(node) || node.closest(".visually-hidden") || node.closest("svg")) continue;
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const name = `${node.localName}.${node.className}`;
    if (node.localName !== "textarea" && style.overflowX !== "visible"
        && node.scrollWidth > node.clientWidth + 1)
      found.push(`${name} scrolls sideways: ${node.scrollWidth} in ${node.clientWidth}`);
    if (box.left < -1 || box.right > innerWidth + 1)
      found.push(`${name} leaves the screen: ${box.left}..${box.right} of ${innerWidth}`);
    if (style.textOverflow === "ellipsis" && node.scrollWidth > node.clientWidth)
      found.push(`${name} ends in dots`);
  }
  if (document.scrollingElement.scrollWidth > innerWidth + 1) found.push("the page scrolls sideways");
  return found;
}"""
)


def cut_off(page: Any, selector: str = "networking-chat") -> list[str]:
    """Return what is wider than its place or than the screen."""
    return page.evaluate(_CUT_OFF, selector)
