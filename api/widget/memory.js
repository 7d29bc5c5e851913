// What the browser keeps: one localStorage item that all tabs share, or this page's memory
// where the browser allows none.

// Raise it when an older widget could not read the form; another form is started afresh.
const VERSION = 1;
const LONGEST_GONE = 100;
/** The form of each server, for an element that comes back to the page. */
const forms = {};

const blank = () => ({
  version: VERSION,
  kept: false,
  language: null,
  open: false,
  unsent: "",
  outbox: [],
  gone: [], // ids of conversations and messages that no tab may bring back
  leaving: [], // conversations that the user left and the server does not know of yet
  notice: null,
  ...noConversation(),
});

const noConversation = () => ({
  talk: null, // id and token
  expires: null,
  spoken: null, // the language that the server named last
  messages: [], // the transcript from its beginning, without a gap
  judged: {},
  edits: {},
});

/** Return an id that nobody else has; `crypto.randomUUID` is missing on http pages. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** Return whether both are the same conversation, or none. */
export const isSame = (one, other) => one?.id === other?.id;

const isText = (item) => typeof item?.text === "string";
const isObject = (value) => typeof value === "object" && value !== null;

function parse(raw) {
  try {
    const form = { ...blank(), ...JSON.parse(raw) };
    const sound =
      raw &&
      form.version === VERSION &&
      form.messages.every(isText) &&
      form.outbox.every((entry) => isText(entry) && entry.id && entry.status) &&
      form.leaving.every(isObject) &&
      form.gone.every((id) => typeof id === "string") &&
      isObject(form.judged) &&
      isObject(form.edits) &&
      typeof form.unsent === "string";
    if (sound) return form;
  } catch {
    // Not ours, or damaged.
  }
  return null;
}

/** Return the outbox without the entries that stand in the messages. */
export function undelivered(outbox, messages) {
  const delivered = new Set(messages.map((message) => message.client_message_id));
  return outbox.filter((entry) => !delivered.has(entry.id));
}

/** The kept form. Read it with `current`, change it with `update`. */
export class Memory {
  /** Whether what is kept outlives the page. */
  stored = false;
  /** The form as last read or written. */
  current;
  key;
  #storage = null;
  #raw = null;
  #healed = false;
  #listener = () => {};

  /** @param {URL|string} server its base address. */
  constructor(server) {
    const { origin, pathname } = new URL(server);
    this.key = `networking-chat ${origin}${pathname}`;
    this.current = blank();
    try {
      this.#storage = localStorage;
      this.#storage.getItem(this.key);
      this.stored = true;
    } catch {
      // Blocked, as in private windows and embedded pages.
      this.current = forms[this.key] ?? this.current;
    }
    this.read();
  }

  /** Whether anything is kept; before the user did something there is nothing. */
  get exists() {
    return this.current.kept;
  }

  /** Return the form as it stands now, with what other tabs changed. */
  read() {
    if (!this.stored) return this.current;
    let raw = null;
    try {
      raw = this.#storage.getItem(this.key);
    } catch {
      // Taken away since.
    }
    if (raw !== this.#raw) {
      const mine = this.current;
      this.#raw = raw;
      const theirs = parse(raw);
      this.current = theirs ?? blank();
      if (theirs) this.#heal(mine, theirs);
    }
    return this.current;
  }

  /**
   * Change the form as it stands now, and keep it.
   * @param {Function} change gets the form; returns false when there is nothing to keep.
   */
  update(change) {
    const form = this.read();
    if (change(form) === false) return;
    form.kept = true;
    this.#healed = false;
    forms[this.key] = form;
    // The transcript is the largest part, and the server has it too.
    this.stored = this.#write(form) || this.#write({ ...form, messages: [] });
    this.#listener();
  }

  /** Keep these values. */
  set(values) {
    this.update((form) => void Object.assign(form, values));
  }

  /**
   * Change the messages on their way.
   * @param {Function} change gets an entry; returns it, another in its place, or null.
   */
  updateEntries(change) {
    this.update((form) => {
      if (!form.outbox.length) return false;
      form.outbox = form.outbox.map((entry) => {
        const changed = change(entry);
        if (!changed) form.gone.push(entry.id);
        return changed;
      });
      form.outbox = form.outbox.filter(Boolean);
    });
  }

  /**
   * Take the conversation out of `form`; other tabs cannot bring it back.
   * @param {boolean} all whether what waits is given up, too.
   */
  leave(form, all) {
    const delivered = form.messages.map((message) => message.client_message_id);
    const waiting = all ? form.outbox.map(({ id }) => id) : [];
    form.gone.push(...[form.talk?.id, ...delivered, ...waiting].filter(Boolean));
    if (all) form.outbox = [];
    Object.assign(form, noConversation());
  }

  /** Keep nothing any more, in no tab. */
  clear() {
    this.leave(this.current, true);
    this.current = forms[this.key] = { ...blank(), gone: this.current.gone };
    this.#raw = null;
    try {
      this.#storage.removeItem(this.key);
    } catch {
      // Nothing was stored.
    }
    this.#listener();
  }

  /**
   * Call `listener` after every change, with true when another tab made it.
   * @param {Function} listener to call.
   * @param {AbortSignal} signal that ends it.
   */
  watch(listener, signal) {
    this.#listener = listener;
    // A page that comes back from the browser's history missed the events of others.
    const look = (event) => {
      if ((event.key ?? this.key) !== this.key) return;
      this.read();
      if (this.#healed) this.set({});
      listener(true);
    };
    addEventListener("storage", look, { signal });
    addEventListener("pageshow", look, { signal });
  }

  #write(form) {
    try {
      const raw = JSON.stringify(form);
      this.#storage.setItem(this.key, raw);
      this.#raw = raw;
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Put back what another tab overwrote without having seen it: two tabs may write in the same
   * moment, and nothing in a browser prevents that. Only what is known to be gone stays away.
   */
  #heal(mine, theirs) {
    const gone = new Set([...theirs.gone, ...mine.gone]);
    theirs.gone = [...gone].slice(-LONGEST_GONE);
    if (gone.has(theirs.talk?.id)) {
      Object.assign(theirs, noConversation());
      this.#healed = true;
    }
    const { talk, expires, spoken, language, messages } = mine;
    if (talk && !theirs.talk && !gone.has(talk.id)) {
      Object.assign(theirs, { talk, expires, spoken, language });
      this.#healed = true;
    }
    if (isSame(theirs.talk, talk) && theirs.messages.length < messages.length) {
      theirs.messages = messages;
    }
    const known = new Set(theirs.outbox.map(({ id }) => id));
    const lost = mine.outbox.filter(({ id }) => !known.has(id));
    const outbox = undelivered([...theirs.outbox, ...lost], theirs.messages);
    theirs.outbox = outbox.filter(({ id }) => !gone.has(id)).sort((one, two) => one.at - two.at);
    this.#healed ||= theirs.outbox.some((entry) => lost.includes(entry));
  }
}
