// The buttons that the bot offers in its latest turn.
import { h } from "./dom.js";
import { relabel } from "./words.js";

/**
 * Return what the bot said last, and what can be answered to it with a button.
 * @param {Object} state of the conversation.
 * @returns {{messages: Object[], draft: ?Object, choices: Object[], changes: Object[]}} `changes`
 *   belong to the draft, `choices` are the other buttons; empty while an answer is awaited.
 */
export function latestTurn({ messages, outbox }) {
  const turn = outbox.some(({ status }) => status !== "failed")
    ? []
    : messages.slice(messages.findLastIndex(({ role }) => role === "user") + 1);
  const draft = turn.findLast((message) => message.draft);
  const buttons = turn.flatMap((message) => message.buttons ?? []);
  const changes = draft ? buttons.filter(({ payload }) => payload.includes('"change"')) : [];
  return {
    messages: turn,
    draft,
    choices: buttons.filter((one) => !changes.includes(one)),
    changes,
  };
}

export class Choices {
  #conversation;
  #onchosen;
  #shown = "";
  #buttons = h("div", { class: "chips" });

  /**
   * @param {Object} given
   * @param {Object} given.conversation see conversation.js.
   * @param {Object} given.strings the words.
   * @param {Function} given.onchosen called after a choice: its button is about to go.
   */
  constructor({ conversation, strings, onchosen }) {
    this.#conversation = conversation;
    this.#onchosen = onchosen;
    const label = h("p", { id: "choose", "data-word": "choose" });
    const given = { class: "choices", role: "group", "aria-labelledby": "choose", hidden: true };
    this.node = h("div", given, label, this.#buttons);
    this.setStrings(strings);
  }

  setStrings(strings) {
    relabel(this.node, strings);
  }

  update(state) {
    const { choices, messages } = latestTurn(state);
    const shown = JSON.stringify(choices);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.node.hidden = !choices.length;
    const lang = messages.at(-1)?.language;
    this.#buttons.replaceChildren(...choices.map((one) => this.#chip(one, lang)));
  }

  #chip({ payload, title }, lang) {
    const choose = () => {
      this.#conversation.send({ payload, title });
      this.#onchosen();
    };
    return h("button", { class: "chip", lang, onclick: choose }, title);
  }
}
