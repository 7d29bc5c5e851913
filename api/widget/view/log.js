// The scrolling region with all messages: grows at its end, redraws nothing.
import { latestTurn } from "./choices.js";
import { fill, h } from "./dom.js";
import { plainText } from "./markdown.js";
import { drawBotMessage, drawUserMessage } from "./message.js";
import { button, relabel } from "./words.js";

const LONG = 2000; // ms of silence after which it is said that an answer is being written
const NEAR = 24; // px from the end that count as the end
const STILL = { preventScroll: true };

export class Log {
  #strings;
  #announcer;
  #settle;
  #view;
  #drawn = new Map();
  #list = h("ol");
  #writing = h("p", { class: "writing", "data-word": "writing", hidden: true });
  #latest = h("button", { ...button("latest", () => this.#toNews(), "latest"), hidden: true });
  #anchor = "end"; // what stays in view: "end", a message's beginning, or null: where the user is
  #top = 0; // where that is
  #news = null;
  #started = false;
  #timer;

  /**
   * @param {Object} given
   * @param {Object} given.conversation see conversation.js.
   * @param {Object} given.strings the words.
   * @param {Object} given.announcer see announcer.js.
   * @param {Function} given.settle moves focus on when what had it is gone.
   */
  constructor({ conversation, strings, announcer, settle }) {
    this.#announcer = announcer;
    this.#settle = settle;
    // What the parts of a message need of the widget.
    this.#view = {
      conversation,
      label: (root) => relabel(root, this.#strings, this.node.closest("[lang]")?.lang),
      say: (word, values = {}) => announcer.say(fill(this.#strings[word], values)),
    };
    this.node = h(
      "div",
      { class: "log", role: "region", tabindex: 0, onscroll: () => this.#scrolled() },
      this.#list,
      this.#writing,
      this.#latest,
    );
    this.setStrings(strings);
    new ResizeObserver(() => this.#hold()).observe(this.node);
    conversation.addEventListener("answer", ({ detail }) => this.#read(detail.messages));
  }

  setStrings(strings) {
    this.#strings = strings;
    this.node.ariaLabel = strings.log;
    this.#view.label(this.node);
  }

  /** Show what is new in `state`, and where messages that were sent have got to. */
  update(state) {
    // The event that tells of scrolling may come later than an answer.
    this.#look(this.#anchor);
    const { activeElement } = this.node.getRootNode();
    const inside = this.node.contains(activeElement);
    const added = this.#draw(state);
    if (state.thinking === this.#writing.hidden) this.#think(state.thinking);
    if (inside && !this.node.contains(activeElement)) this.#settle();
    // The greeting stays in its place when the user starts over; it is still news.
    const afresh = this.#started && !state.started;
    this.#started = state.started;
    if (!added.length && !afresh) return;
    const user = added.findLastIndex(isOwn);
    const target = added[user + 1] ?? "end";
    if (user >= 0 || this.#anchor || afresh) this.#reveal(target);
    else {
      this.#news ??= target;
      this.#latest.hidden = false;
    }
    // Who opens the chat hears that it is a machine; what was said earlier is not read again.
    if (state.open && !state.started) this.#read(state.messages);
  }

  /** Show the beginning of the latest answer. */
  scrollToLatest() {
    const nodes = [...this.#list.children];
    this.#reveal(nodes[nodes.findLastIndex(isOwn) + 1] ?? "end");
  }

  /** Bring the list up to date and return the elements that are new. */
  #draw(state) {
    const wanted = new Map(state.messages.map((one, place) => [keyOf(one, place), one]));
    for (const entry of state.outbox) if (!wanted.has(entry.id)) wanted.set(entry.id, entry);
    for (const [key, { node }] of this.#drawn) {
      if (wanted.has(key)) continue;
      node.remove();
      this.#drawn.delete(key);
    }
    const turn = latestTurn(state);
    const added = [];
    let place = this.#list.firstChild;
    for (const [key, item] of wanted) {
      let message = this.#drawn.get(key);
      if (!message) {
        const draw = item.role === "bot" ? drawBotMessage : drawUserMessage;
        message = draw(item, this.#view);
        this.#view.label(message.node);
        this.#drawn.set(key, message);
        added.push(message.node);
      }
      if (message.node === place) place = place.nextSibling;
      else this.#list.insertBefore(message.node, place);
      message.update(state, turn, item);
    }
    return added;
  }

  #think(thinking) {
    this.#writing.hidden = !thinking;
    clearTimeout(this.#timer);
    if (!thinking) return;
    this.#hold();
    this.#timer = setTimeout(() => this.#view.say("writing"), LONG);
  }

  #read(messages) {
    for (const { role, text, language } of messages) {
      if (role === "bot") this.#announcer.say(plainText(String(text)), language);
    }
  }

  #reveal(target) {
    this.#anchor = target;
    // The other parts of the panel come up to date first: they change what there is to scroll.
    queueMicrotask(() => this.#hold());
  }

  /** Keep in view what the user looks at, also when a keyboard takes half of the screen. */
  #hold() {
    if (!this.#anchor || this.node.querySelector("textarea:focus")) return;
    const { scrollHeight } = this.node;
    this.node.scrollTop += this.#anchor === "end" ? scrollHeight : this.#below(this.#anchor) - 8;
    this.#top = this.node.scrollTop;
  }

  /** Return how far below the upper edge a message begins, in px. */
  #below(node) {
    return node.getBoundingClientRect().top - this.node.getBoundingClientRect().top;
  }

  /** Let go of what was held in view when the user has moved; return whether to the end. */
  #look(end) {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (Math.abs(scrollTop - this.#top) > 1) this.#anchor = atEnd ? end : null;
    return atEnd;
  }

  #scrolled() {
    const near = this.#news && this.#below(this.#news) < this.node.clientHeight / 2;
    if (this.#look("end") || near) this.#seen();
  }

  #toNews() {
    const news = this.#news?.isConnected ? this.#news : this.#list.lastChild;
    news.focus(STILL);
    this.#reveal(news);
    this.#seen();
  }

  #seen() {
    this.#news = null;
    this.#latest.hidden = true;
  }
}

const isOwn = (node) => node.matches(".user");

/** Return what tells a message from others; the greeting is the same before and after opening. */
function keyOf({ client_message_id: sent, id, role, text, created_at: at }, place) {
  return sent ?? (!place && role === "bot" ? text : `${id} ${at}`);
}
