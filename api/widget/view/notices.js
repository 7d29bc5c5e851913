// What the user has to know about the conversation itself: offline, expired, deleted, not kept.
import { fill, h } from "./dom.js";

const BACK_MS = 8000;

export class Notices {
  #conversation;
  #settle;
  #strings;
  #shown;
  #online = true;
  #seen = false; // that nothing is kept

  /** @param {Function} settle moves focus on when the pressed button is gone. */
  constructor(conversation, settle) {
    this.#conversation = conversation;
    this.#settle = settle;
    this.node = h("div", { class: "notices", role: "status" });
  }

  setStrings(strings) {
    this.#strings = strings;
  }

  update(state) {
    const lines = this.#lines(state);
    const shown = lines.map(([text]) => text).join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.node.replaceChildren(...lines.map((line) => this.#notice(...line)));
  }

  #lines({ online, notice, stored, started }) {
    const words = this.#strings;
    const lines = [];
    if (!online) {
      lines.push([words.offline]);
      this.#online = false;
    } else if (!this.#online) {
      lines.push([words.online]);
      setTimeout(() => this.#back(), BACK_MS); // nobody should have to put good news away
    }
    if (notice) {
      const deleted = notice.receipt ? fill(words.deleted, notice) : words.nothing_stored;
      const own = { expired: words.expired, deleted };
      const text = own[notice.kind] ?? notice.text ?? words.unexpected;
      lines.push([text, () => this.#conversation.dismiss()]);
    }
    if (!stored && started && !this.#seen) {
      lines.push([words.unstored, () => (this.#seen = true)]);
    }
    return lines;
  }

  #back() {
    this.#online = true;
    this.update(this.#conversation.state);
  }

  #notice(text, dismiss) {
    const onclick = () => {
      dismiss();
      this.update(this.#conversation.state);
      this.#settle();
    };
    const button = dismiss && h("button", { class: "quiet", onclick }, this.#strings.understood);
    return h("div", { class: "notice" }, h("p", {}, text), button);
  }
}
