// Writes the widget's own words into what was built without them.
import { fill } from "./dom.js";

const word = (strings, path) => path.split(".").reduce((words, key) => words[key], strings);

/**
 * Fill every element below `root` that names a word: `data-word` as its text, with the other
 * data attributes as values, `data-name` as its accessible name.
 * @param {ParentNode} root
 * @param {Object} strings the words.
 * @param {string} [language] of the words, for those among what the bot says.
 */
export function relabel(root, strings, language) {
  for (const node of root.querySelectorAll("[data-word]")) {
    node.textContent = fill(word(strings, node.dataset.word), node.dataset);
    if (language && node.closest(".body")) node.lang = language;
  }
  for (const node of root.querySelectorAll("[data-name]")) {
    node.ariaLabel = word(strings, node.dataset.name);
  }
}

/** Return the attributes of a button that says `key`. */
export function button(key, onclick, look) {
  return { class: look, "data-word": key, onclick };
}
