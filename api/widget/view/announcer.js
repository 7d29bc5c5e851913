// Reads new things out in a screen reader, each once.
import { h } from "./dom.js";

const KEPT_MS = 10_000;

export class Announcer {
  node = h("div", { class: "visually-hidden", role: "log", "aria-live": "polite" });

  /**
   * @param {string} text to read.
   * @param {string} [language] of the text, if not that of the widget.
   */
  say(text, language) {
    const line = h("p", { lang: language }, text);
    this.node.append(line);
    // Whoever walks through the page shall not meet everything twice.
    setTimeout(() => line.remove(), KEPT_MS);
  }
}
