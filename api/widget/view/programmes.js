// Shows a list of programmes: each numbered block of the text is a card.
import { h } from "./dom.js";
import { renderMarkdown } from "./markdown.js";

/**
 * Return the text of a `programmes` message with a card for each programme.
 * @param {string} text in the Markdown subset; a programme's block begins with "**1. ".
 * @returns {DocumentFragment}
 */
export function renderProgrammes(text) {
  const all = document.createDocumentFragment();
  for (const block of text.trim().split(/\n\s*\n/)) {
    const content = renderMarkdown(block);
    const name = content.firstChild?.firstChild;
    if (/^\*\*\d+\. /.test(block) && name?.localName === "strong") all.append(card(content, name));
    else all.append(content);
  }
  return all;
}

function card(content, name) {
  const heading = h("h3", {}, ...name.childNodes);
  const rest = name.nextSibling;
  name.remove();
  if (rest?.data) rest.data = rest.data.replace(/^[,.\s]+/, "");
  if (!content.firstChild.textContent) content.firstChild.remove();
  return h("article", { class: "card" }, heading, content);
}
