// Shows the contract's Markdown subset, exactly as api/markdown.py does.
import { h } from "./dom.js";

const BOLD = /\*\*(.+?)\*\*/gs;
const LINK = /\[([^[\]]+)\]\((https:\/\/[^\s()]+)\)/g;
// The same, once control characters mark where bold begins (1) and ends (2).
const MARKED_LINK = /\[([^[\]]+)\]\((https:\/\/[^\s()\x01\x02]+)\)/g;
const TOKEN = /\x03([^\x04]+)\x04|[\x01-\x05]|[^\x01-\x05]+/g;

/**
 * Return `text` as paragraphs, lists, bold and https links; everything else stays text.
 * @param {string} text in the Markdown subset.
 * @returns {DocumentFragment} its `data-word` elements are still to be filled, see words.js.
 */
export function renderMarkdown(text) {
  const all = document.createDocumentFragment();
  for (const block of text.trim().split(/\n\s*\n/)) {
    if (block.trim()) renderBlock(block, all);
  }
  return all;
}

/**
 * Return `text` without its marks.
 * @param {string} text in the Markdown subset.
 * @param {boolean} addresses whether the addresses of links follow their titles.
 */
export function plainText(text, addresses = false) {
  return text.replace(BOLD, "$1").replace(LINK, addresses ? "$1 ($2)" : "$1");
}

/** Return a link to another site that says that it opens in a new tab. */
export function outerLink(href, ...children) {
  const said = h("span", { "data-word": "new_tab" });
  const note = h("span", { class: "visually-hidden" }, " (", said, ")");
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children, note);
}

function renderBlock(block, all) {
  let list = null;
  for (const line of block.split("\n")) {
    const item = line.startsWith("- ");
    if (item && !list) all.append((list = h("ul")));
    if (!item) list = null;
    (list ?? all).append(renderLine(h(item ? "li" : "p"), item ? line.slice(2) : line));
  }
}

function renderLine(parent, line) {
  const marked = line
    .replace(/[\x01-\x05]/g, "")
    .replace(BOLD, "\x01$1\x02")
    .replace(MARKED_LINK, "\x03$2\x04$1\x05");
  // What is open in the text, and as elements: where both overlap, an element is cut in two.
  const open = [];
  const nodes = [parent];
  for (const [token, href] of marked.matchAll(TOKEN)) {
    if (href || token === "\x01") open.push(href ?? "");
    else if (token === "\x02" || token === "\x05") {
      const place = open.findIndex((one) => !one === (token === "\x02"));
      open.splice(place, 1);
      nodes.length = Math.min(nodes.length, place + 1);
    } else {
      while (nodes.length <= open.length) {
        const address = open[nodes.length - 1];
        const node = address ? outerLink(address) : h("strong");
        nodes.at(-1).insertBefore(node, note(nodes.at(-1)));
        nodes.push(node);
      }
      nodes.at(-1).insertBefore(document.createTextNode(token), note(nodes.at(-1)));
    }
  }
  return parent;
}

/** Return the note of a link, before which its text goes. */
function note(node) {
  return node.localName === "a" ? node.lastChild : null;
}
