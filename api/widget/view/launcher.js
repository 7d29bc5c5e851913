// The button in the corner of the page that opens the chat.
import { h } from "./dom.js";
import { icon } from "./icons.js";

export class Launcher {
  /** @param {Function} onclick opens the chat. */
  constructor(onclick) {
    this.text = h("span");
    this.node = h("button", { class: "launcher primary", onclick }, icon("chat"), this.text);
  }

  setStrings(strings) {
    this.text.textContent = strings.launcher;
  }
}
