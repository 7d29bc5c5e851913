// More choices: language, a person, privacy, keeping, printing and deleting the conversation.
import { printConversation, saveAsText } from "../saving.js";
import { LANGUAGES, stringsFor } from "../strings.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";

export class Menu {
  #conversation;
  #host;
  #settle;
  #strings;

  /**
   * @param {Element} host whose attribute privacy-url is read.
   * @param {Function} settle moves focus on when a choice was made.
   */
  constructor(conversation, host, settle) {
    this.#conversation = conversation;
    this.#host = host;
    this.#settle = settle;
    const onclick = () => this.#show(!this.isOpen);
    this.button = h("button", { class: "icon", "aria-controls": "menu", onclick }, icon("menu"));
    this.node = h("div", { id: "menu", class: "menu", onfocusout: (event) => this.#left(event) });
    this.close();
  }

  setStrings(strings) {
    this.#strings = strings;
    this.button.ariaLabel = this.button.title = strings.menu;
    this.close();
  }

  get isOpen() {
    return !this.node.hidden;
  }

  close() {
    this.#show(false);
  }

  #show(open) {
    if (open) this.#draw();
    this.node.hidden = !open;
    this.button.ariaExpanded = open;
  }

  /** An open menu would hide what has focus below it. */
  #left({ relatedTarget: next }) {
    if (next && !this.node.contains(next) && next !== this.button) this.close();
  }

  #draw() {
    const words = this.#strings;
    const { state } = this.#conversation;
    const send = (text) => this.#conversation.send({ text });
    const item = (text, act) => h("li", {}, this.#button(text, act));
    const languages = Object.entries(LANGUAGES).map(([lang, name]) => {
      const given = { lang, "aria-pressed": `${lang === state.language}` };
      return this.#button(name, () => this.#speak(lang), given);
    });
    this.node.replaceChildren(
      group("languages", words.language, ...languages),
      h(
        "ul",
        {},
        item(words.person, () => send(words.ask_person)),
        this.#privacy() ?? item(words.privacy, () => send(words.ask_privacy)),
        item(words.save, () => saveAsText(state, words)),
        item(words.print, () => printConversation(state, words)),
        h("li", {}, this.#asking(words.start_over, words.start_over_ask, "startOver")),
        h("li", {}, this.#asking(words.delete, words.delete_ask, "forget")),
      ),
    );
  }

  /** A button that closes the menu and acts. */
  #button(text, act, given) {
    const onclick = () => {
      this.close();
      this.#settle();
      act();
    };
    return h("button", { ...given, onclick }, text);
  }

  /** Change the language; a bot that is already talking is asked to, in that language. */
  #speak(code) {
    const { language, started } = this.#conversation.state;
    if (code === language) return;
    this.#conversation.setLanguage(code);
    if (started) this.#conversation.send({ text: stringsFor(code).ask_language });
  }

  #privacy() {
    const href = this.#host.getAttribute("privacy-url");
    const note = h("span", { class: "visually-hidden" }, ` (${this.#strings.new_tab})`);
    const given = { href, target: "_blank", rel: "noopener" };
    const link = h("a", given, this.#strings.privacy, note);
    return /^https?:/.test(link.protocol) ? h("li", {}, link) : null;
  }

  /** A button that asks again before anything is deleted. */
  #asking(text, question, method) {
    const words = this.#strings;
    const problem = h("p", { class: "error", role: "alert" });
    const confirmed = async () => {
      try {
        await this.#conversation[method]();
      } catch {
        problem.textContent = words.not_deleted;
        return;
      }
      this.close();
      this.#settle();
      this.#conversation.greet();
    };
    const confirm = h("button", { class: "danger", onclick: confirmed }, words.confirm);
    const cancel = this.#button(words.cancel, () => {});
    const onclick = () => {
      this.node.replaceChildren(group("ask", question, problem, confirm, cancel));
      cancel.focus();
    };
    return h("button", { onclick }, text);
  }
}

/** A group named by its first line. */
function group(name, text, ...children) {
  const label = h("p", { id: name }, text);
  return h("div", { class: name, role: "group", "aria-labelledby": name }, label, ...children);
}
