// Where the user writes: a field that grows, a hint, and what is said when the text is too long.
import { fill, h } from "./dom.js";

const LONGEST = 2000; // The server's limit, in characters.

/** Return how many characters `text` has too many; 0 or less when it fits. */
export const tooLong = (text) => [...text.trim()].length - LONGEST;

export class Composer {
  #conversation;
  #strings;
  #timer;
  #label = h("label", { for: "text" });
  #hint = h("p", { id: "hint", class: "hint" });
  #error = h("p", { id: "error", class: "error", role: "status" });
  #send = h("button", { class: "primary" });

  constructor(conversation) {
    this.#conversation = conversation;
    this.field = h("textarea", {
      id: "text",
      rows: 1,
      enterkeyhint: "send",
      "aria-describedby": "error hint",
      oninput: () => this.#changed(),
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#submit(event);
      },
    });
    this.node = h(
      "form",
      { class: "composer", onsubmit: (event) => this.#submit(event) },
      this.#label,
      h("div", { class: "row" }, this.field, this.#send),
      this.#error,
      this.#hint,
    );
  }

  setStrings(strings) {
    this.#strings = strings;
    this.#label.textContent = strings.label;
    this.#hint.textContent = strings.hint;
    this.#send.textContent = strings.send;
  }

  /** Take over the unsent text of an earlier page or of another tab, but never while typing. */
  update({ unsent }) {
    if (unsent === this.field.value || this.field.matches(":focus")) return;
    this.field.value = unsent;
    this.fit();
  }

  /** Put `text` into the field, after what is there. */
  add(text) {
    this.field.value = [this.field.value, text].filter(Boolean).join("\n");
    this.#changed();
  }

  /** Fit the field to its text, and say when that is too long. */
  fit() {
    const { field } = this;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`; // with its borders
    const n = tooLong(field.value);
    field.ariaInvalid = n > 0;
    // After a pause, so that a screen reader is not given a number at every key.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#error.textContent = n > 0 ? fill(this.#strings.too_long, { n }) : "";
    }, 300);
  }

  #changed() {
    this.#conversation.keepUnsent(this.field.value);
    this.fit();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (text && tooLong(text) <= 0) {
      this.#conversation.send({ text });
      this.field.value = "";
      this.#changed();
    }
    this.field.focus();
  }
}
