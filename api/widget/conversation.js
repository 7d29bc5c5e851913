// The conversation as the page sees it: what was said, what waits, and everything one can do.
import { Connection } from "./connection.js";
import { Courier } from "./courier.js";
import { forget, leave } from "./leaving.js";
import { isSame, newId } from "./memory.js";
import { Refused, Transport } from "./transport.js";
import { Typing } from "./typing.js";

/** Fires "change" when `state` did, and "answer" with `{messages}` for each answer received. */
export class Conversation extends EventTarget {
  #memory;
  #transport;
  #connection;
  #courier;
  #language;
  #greeting = null;
  #wanted = false;
  #missed = false;
  #open;
  #typing;
  #notice = null;
  #pending = false;
  #stop = new AbortController();

  /**
   * @param {Object} given
   * @param {URL} given.server its base, with / at the end.
   * @param {string} given.language "fi", "sv" or "en", until the conversation has its own.
   * @param {?string} given.pageUrl the page that the chat is on.
   * @param {Memory} given.memory see memory.js.
   */
  constructor({ server, language, pageUrl, memory }) {
    super();
    const { signal } = this.#stop;
    this.#language = language;
    this.#memory = memory;
    this.#open = memory.current.open;
    this.#transport = new Transport(server);
    this.#connection = new Connection(this.#transport.ready, () => this.#reached());
    this.#courier = new Courier({
      memory,
      transport: this.#transport,
      connection: this.#connection,
      changed: () => this.#changed(),
      answered: (messages) =>
        signal.aborted || this.dispatchEvent(new CustomEvent("answer", { detail: { messages } })),
      say: (notice) => this.#say(notice),
      open: () => this.#transport.open(this.state.language, pageUrl),
    });
    this.#typing = new Typing(memory, signal);
    const { talk, expires, outbox } = memory.current;
    if (talk && Date.parse(expires) < Date.now()) this.#courier.expire(talk);
    memory.watch((far) => this.#moved(far), signal);
    if (outbox.some(isWaiting)) this.#connection.look();
    this.#courier.start();
  }

  /** What there is to show; never changed by whoever reads it. */
  get state() {
    const { talk, language, messages, outbox, judged, edits, notice } = this.#memory.current;
    const said = talk ? messages : (this.#greeting?.messages ?? []);
    return {
      language: language ?? this.#language,
      messages: said,
      outbox,
      thinking: this.#courier.thinking,
      online: this.#connection.online,
      stored: this.#memory.stored,
      unsent: this.#typing.text,
      open: this.#open,
      started: Boolean(talk || outbox.length),
      notice: this.#notice ?? notice,
      judged,
      edits,
      greeted: said.length > 0,
    };
  }

  /** Fetch the greeting, or what was said in the conversation since. */
  async greet() {
    this.#wanted = true;
    this.#missed = false;
    const { talk } = this.#memory.read();
    const { language } = this.state;
    try {
      if (talk) await this.#courier.catchUp(talk);
      else if (this.#greeting?.language !== language) {
        const { messages } = await this.#transport.greeting(language);
        if (language === this.state.language) this.#greeting = { language, messages };
      }
      this.#connection.found();
    } catch (error) {
      if (talk && error.gone) {
        this.#courier.expire(talk);
        return this.greet();
      }
      this.#missed = !(error instanceof Refused) || error.status === 503 || error.status === 429;
      if (this.#missed) this.#connection.lost();
    }
    this.#changed();
  }

  /** Say `{text}`, or `{payload, title}` of a button; gives its id, or null for a blank text. */
  send({ text, payload, title }) {
    const shown = payload ? title : text;
    if (!shown?.trim()) return null;
    const id = newId();
    const status = this.#connection.online ? "sending" : "waiting";
    this.#typing.sent(text);
    this.#memory.update((form) => {
      form.outbox = [...form.outbox, { id, text: shown, payload, status, at: Date.now() }];
    });
    this.#go();
    return id;
  }

  /** Send a failed message again. */
  resend(id) {
    const status = this.#connection.online ? "sending" : "waiting";
    // One try, and one wait.
    const afresh = { status, tries: 1, until: 0, reason: undefined };
    this.#memory.updateEntries((entry) => (entry.id === id ? { ...entry, ...afresh } : entry));
    this.#go();
  }

  /** Give a message up that was not delivered. */
  discard(id) {
    this.#memory.updateEntries((entry) => (entry.id === id ? null : entry));
  }

  /** Keep what the user is typing. */
  keepUnsent(text) {
    this.#typing.keep(text);
  }

  /** Keep whether the chat is open, for the next page. */
  setOpen(open) {
    if (open === this.#open) return;
    this.#open = open;
    // After a deletion nothing is kept again.
    if (open || this.#memory.exists) this.#memory.set({ open });
  }

  /** Change the language; whoever is in conversation already tells the bot, too. */
  setLanguage(language) {
    this.#language = language;
    // Nothing is kept before the user did something.
    if (this.#memory.exists) this.#memory.set({ language });
    if (!this.#memory.current.talk && this.#wanted) this.greet();
    this.#changed();
  }

  /** Say whether a message helped; rejects when the server did not hear it. */
  async judge(messageId, helpful, reason = null) {
    const { talk } = this.#memory.current;
    await this.#transport.judge(talk, messageId, { helpful, reason });
    this.#memory.update((form) => {
      if (!isSame(form.talk, talk)) return false;
      form.judged = { ...form.judged, [messageId]: { helpful, reason } };
    });
  }

  /** Keep the user's own version of a draft; null takes it back. */
  keepEdit(messageId, text) {
    this.#memory.update((form) => {
      form.edits = { ...form.edits, [messageId]: text };
      if (text === null) delete form.edits[messageId];
    });
  }

  /** Begin afresh; the server deletes the old conversation as soon as it can be told. */
  async startOver() {
    leave(this.#memory);
    this.#notice = null;
    this.#courier.start();
    await this.greet();
  }

  /** Delete everything, on the server and in every tab; gives `{receipt}`, or rejects. */
  async forget() {
    const { language } = this.state;
    const receipt = await this.#courier.pause(async () => {
      const given = await forget(this.#memory, this.#transport);
      this.#typing.forget();
      return given;
    });
    this.#language = language;
    this.#notice = { kind: "deleted", receipt };
    await this.greet();
    return { receipt };
  }

  /** Take the notice away. */
  dismiss() {
    this.#notice = null;
    if (this.#memory.current.notice) this.#memory.set({ notice: null });
    this.#changed();
  }

  /** Stop listening, when the element leaves the page. */
  close() {
    this.#typing.save();
    this.#stop.abort();
    this.#connection.close();
    this.#courier.close();
  }

  /** The memory changed, here or in another tab. */
  #moved(far) {
    this.#changed();
    if (!far) return;
    const { talk, outbox } = this.#memory.current;
    if (!talk && this.#wanted && !this.#greeting) this.greet();
    if (outbox.some(isWaiting) && this.#connection.online) this.#connection.lost();
    // Without locks the other tab is at it itself.
    if (navigator.locks) this.#courier.start();
  }

  #reached() {
    this.#changed();
    if (!this.#connection.online) return;
    if (this.#missed) this.greet();
    if (this.#memory.read().outbox.some(isWaiting)) this.#memory.updateEntries(release);
    this.#courier.start();
  }

  #go() {
    if (this.#connection.online) this.#courier.start();
    else this.#connection.look();
  }

  #say(notice) {
    // A receipt stays until it is put away.
    if (notice || this.#notice?.text) this.#notice = notice;
    this.#changed();
  }

  #changed() {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      if (!this.#stop.signal.aborted) this.dispatchEvent(new Event("change"));
    });
  }
}

const isWaiting = ({ status }) => status === "waiting";
const release = (entry) => (isWaiting(entry) ? { ...entry, status: "sending" } : entry);
