// Builds DOM nodes without markup: what a text holds can never become an element.

/**
 * Return a new element.
 * @param {string} name of the element.
 * @param {Object} given attributes; a function is a listener (`onclick`), `true` an empty
 *   attribute; null, undefined and false are left out.
 * @param {...(Node|string|null)} children nodes and texts; null is left out.
 */
export function h(name, given = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === "function") node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Return `text` with each `{name}` replaced by its value. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
