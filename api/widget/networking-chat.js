// The element <networking-chat>: attributes, methods and events; one a page.
import { Conversation } from "./conversation.js";
import { Memory } from "./memory.js";
import { chooseLanguage, stringsFor } from "./strings.js";
import { sheet } from "./styles.js";
import { tooLong } from "./view/composer.js";
import { h } from "./view/dom.js";
import { Launcher } from "./view/launcher.js";
import { Panel } from "./view/panel.js";
import { displaced, small } from "./view/viewport.js";

/** Where the bot answers. */
let server;

/** The one chat of this page; every further element sends what it is asked to this one. */
let first = null;

class NetworkingChat extends HTMLElement {
  static observedAttributes = ["language", "open", "position", "greeting", "theme"];

  #root = this.attachShadow({ mode: "open" });
  #frame;
  #launcher;
  #panel;
  #conversation;
  #language; // of the words that are shown
  #trouble;
  #ending;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    if (first && first !== this) this.#refuse();
    else if (!first) this.#begin();
    else this.#place(); // moved within the page
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected && first === this) this.#end();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#panel || before === value) return;
    const open = value !== null;
    if (name === "language") this.#conversation.setLanguage(this.#wanted());
    else if (name === "position") this.#draw();
    else if (name !== "open") this.#place();
    else if (open !== this.#panel.isOpen) this[open ? "open" : "close"]();
  }

  /** Open the chat. */
  open() {
    if (first) first.#panel.open();
  }

  /** Close the chat; what was said stays. */
  close() {
    if (first) first.#panel.close();
  }

  /**
   * Open the chat and ask.
   * @param {string} text what to ask; over 2,000 characters it is put into the field instead.
   */
  ask(text) {
    const question = String(text ?? "").trim();
    if (!question || !first) return;
    this.open();
    if (tooLong(question) > 0) first.#panel.composer.add(question);
    else first.#conversation.send({ text: question });
  }

  #begin() {
    first = this;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const conversation = new Conversation({
      server,
      language: this.#wanted(),
      pageUrl: location.origin + location.pathname,
      memory: new Memory(server),
    });
    this.#conversation = conversation;
    this.#language = conversation.state.language;
    this.#draw();
    conversation.addEventListener("change", () => this.#update(), { signal });
    conversation.addEventListener("answer", ({ detail }) => this.#answered(detail), { signal });
    small.addEventListener("change", () => this.#panel.show(), { signal });
    addEventListener("load", () => this.#place(), { signal }); // style sheets may come late
    setTimeout(() => this.#emit("ready")); // so that the scripts after this one hear it
  }

  #end() {
    this.#ending.abort();
    this.#conversation.close();
    this.#panel.hide();
    this.#panel = first = null;
  }

  /** Build everything from the conversation; nothing but the view is lost by doing it anew. */
  #draw() {
    const inline = this.getAttribute("position") === "inline";
    // A chat that was open on the last page is open on this one, unless it would cover it.
    const lasting = this.#conversation.state.open && !small.matches;
    const strings = stringsFor(this.#language);
    this.#launcher = new Launcher(() => this.open());
    this.#launcher.setStrings(strings);
    this.#panel?.hide();
    this.#panel = new Panel({
      conversation: this.#conversation,
      strings,
      host: this,
      launcher: this.#launcher.node,
      inline,
      ontoggle: (open) => {
        this.toggleAttribute("open", open);
        this.#place();
        this.#emit(open ? "open" : "close");
      },
    });
    const stop = (event) => event.stopPropagation();
    this.#frame = h(
      "div",
      // A shortcut key of the page would take letters away from the text field.
      { dir: "ltr", onkeydown: stop, onkeypress: stop, onkeyup: stop },
      inline ? null : this.#launcher.node,
      this.#panel.node,
    );
    this.#root.replaceChildren(this.#frame);
    this.#place();
    if (inline || lasting || this.hasAttribute("open")) this.#panel.open(false);
  }

  /** Stand where the window's corner is, even if the page turns or scales what holds us. */
  #place() {
    const frame = this.#frame;
    const position = this.getAttribute("position");
    const rtl = getComputedStyle(this).direction === "rtl";
    const side = (position === "start") === rtl ? "right" : "left";
    const place = position === "inline" ? position : side;
    frame.className = `chat ${place} ${this.getAttribute("theme")}`;
    frame.classList.toggle("opened", this.#panel.isOpen);
    frame.lang = this.#language;
    if (frame.popover || (place === side && displaced(frame))) {
      frame.popover = "manual";
      frame.showPopover();
    }
    this.#panel.show();
    this.#panel.update();
  }

  #update() {
    const { language, notice, outbox } = this.#conversation.state;
    const failed = outbox.some(({ status }) => status === "failed");
    const code = notice?.kind ?? (failed && "not_sent");
    if (code && code !== this.#trouble && code !== "deleted") this.#emit("error", { code });
    this.#trouble = code;
    if (language !== this.#language) {
      this.#language = this.#frame.lang = language;
      for (const part of [this.#launcher, this.#panel]) part.setStrings(stringsFor(language));
    }
    this.#panel.update();
  }

  #answered({ messages }) {
    const { topic, kind, language } = messages.find(({ role }) => role === "bot") ?? {};
    if (kind) this.#emit("answer", { topic, kind, language });
  }

  #emit(name, detail) {
    const given = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`networking-chat-${name}`, given));
  }

  #wanted() {
    const page = this.closest("[lang]") ?? document.documentElement;
    return chooseLanguage(this.getAttribute("language"), page.lang, ...navigator.languages);
  }

  #refuse() {
    console.warn("Verkostovinkki: one <networking-chat> a page.");
    const lang = this.#wanted();
    const words = stringsFor(lang);
    const open = h("button", { class: "primary", onclick: () => this.open() }, words.launcher);
    const note = h("div", { class: "chat second", lang }, h("p", {}, words.second), open);
    this.#root.replaceChildren(note);
  }
}

/**
 * Make the element known to the page; a second script on it changes nothing.
 * @param {URL} address of the server, with a slash at its end.
 */
export function register(address) {
  if (customElements.get("networking-chat")) return;
  server = address;
  customElements.define("networking-chat", NetworkingChat);
}
