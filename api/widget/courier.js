// Brings the waiting messages to the server: in order, each once, whichever tab does it.
import { alone } from "./alone.js";
import { isSame, undelivered } from "./memory.js";
import { Refused, Unreachable } from "./transport.js";

const SLOW = 300; // ms after which the user is told that an answer is being written
const ASK_AGAIN = 1000; // ms, while the server is still answering the same message
const ASKS = 20;
const MOMENT = 200; // ms until a write to the storage is seen in every tab
const LONGEST_HOLD = 120_000;

/** Sends the outbox; tells by `changed()`, `answered(messages)` and `say(notice)`. */
export class Courier {
  thinking = false;
  #memory;
  #transport;
  #connection;
  #tell;
  #busy = false;
  #closed = false;
  #timer = 0;

  constructor({ memory, transport, connection, ...tell }) {
    this.#memory = memory;
    this.#transport = transport;
    this.#connection = connection;
    this.#tell = tell;
  }

  /** Send what there is to send; harmless when there is nothing. */
  async start() {
    const { outbox, leaving } = this.#memory.current;
    if (this.#busy || this.#closed || !(leaving.length || outbox.some(isReady))) return;
    this.#busy = true;
    await alone(this.#memory.key, () => this.#work());
    this.#busy = false;
    // Another element of this page may have brought news, which no event tells of.
    this.#tell.changed();
    if (this.#next()) this.start();
  }

  /** Do `work` while nothing is being sent, in any tab. */
  async pause(work) {
    const wasClosed = this.#closed;
    this.#closed = true;
    try {
      return await alone(this.#memory.key, work);
    } finally {
      this.#closed = wasClosed;
      this.start();
    }
  }

  /** Read what the server has and this browser has not. */
  async catchUp(talk) {
    const from = this.#memory.read().messages.length;
    const { messages, language } = await this.#transport.read(talk, from);
    // A message without its answer yet comes again with it.
    const end = messages.findLastIndex(({ role }) => role === "bot") + 1;
    this.#keep(talk, from, messages.slice(0, end), language);
  }

  /** The server does not know `talk` any more: go on without it. */
  expire(talk) {
    this.#memory.update((form) => {
      if (!isSame(form.talk, talk)) return false; // another tab noticed it too, or it was deleted
      this.#memory.leave(form);
      form.notice = { kind: "expired" };
    });
  }

  /** Finish what is under way, and begin nothing more. */
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #work() {
    for (let entry; (entry = this.#next()); ) {
      const timer = setTimeout(() => this.#think(true), SLOW);
      try {
        await this.#deliver(entry);
        this.#tell.say(null);
        this.#connection.found();
      } catch (error) {
        if (error instanceof Refused) this.#refused(entry, error);
        else this.#unreached(entry);
      } finally {
        clearTimeout(timer);
        this.#think(false);
      }
    }
    for (const talk of this.#memory.read().leaving) {
      try {
        await this.#transport.remove(talk);
      } catch (error) {
        if (error instanceof Unreachable) return;
      }
      this.#memory.update((form) => {
        form.leaving = form.leaving.filter((one) => !isSame(one, talk));
      });
    }
  }

  #next() {
    const entry = this.#closed ? null : this.#memory.read().outbox.find(isReady);
    const wait = entry?.until - Date.now();
    // A clock that was set back does not hold anything for long.
    if (!(wait > 0 && wait <= LONGEST_HOLD)) return entry;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), wait);
    return null;
  }

  async #deliver(entry) {
    const talk = this.#memory.read().talk ?? (await this.#open(entry));
    if (!talk) return;
    const { id, payload, text } = entry;
    const offered = this.#memory.current.messages.flatMap(({ buttons }) => buttons ?? []);
    const said = offered.some((one) => one.payload === payload) ? { payload } : { text };
    try {
      const { cursor, messages, language, stored_text } = await this.#send(talk, said, id);
      const from = cursor - messages.length - 1;
      if (from > this.#memory.read().messages.length) return await this.catchUp(talk);
      const asked = {
        id: `m${from + 1}`,
        role: "user",
        text: stored_text ?? text, // what the server masked is not kept here either
        language,
        client_message_id: id,
      };
      this.#keep(talk, from, [asked, ...messages], language);
    } catch (error) {
      if (error.gone) {
        if (entry.moved) throw error;
        this.#change(entry, { moved: true });
        return this.expire(talk);
      }
      if (error.status !== 422 || !said.payload) throw error;
      this.#change(entry, { payload: undefined });
    }
  }

  /** Open a conversation; null when it is not needed any more. */
  async #open(entry) {
    const opened = await this.#tell.open();
    const { conversation_id: id, token, language, messages, expires_at: until } = opened;
    const talk = { id, token };
    // A clock that is far ahead would end every conversation.
    const expires = Date.parse(until) > Date.now() ? until : null;
    this.#memory.update((form) => {
      // Another tab was quicker, or everything was deleted meanwhile.
      if (form.talk || !form.outbox.some((one) => one.id === entry.id)) return false;
      Object.assign(form, { talk, language, spoken: language, messages, expires });
    });
    // Without locks another tab may be opening one in this moment: the last one written counts.
    if (!navigator.locks) await pause(MOMENT);
    const used = this.#memory.read().talk;
    if (!isSame(used, talk)) this.#transport.remove(talk).catch(() => {});
    return used;
  }

  async #send(talk, said, clientId) {
    for (let asks = 1; ; asks += 1) {
      try {
        return await this.#transport.send(talk, said, clientId);
      } catch (error) {
        if (error.status !== 409) throw error;
        if (asks === ASKS) throw new Unreachable();
        await pause(ASK_AGAIN);
      }
    }
  }

  /** Keep `messages`, which begin at the place `from` of the transcript. */
  #keep(talk, from, messages, language) {
    let news = [];
    this.#memory.update((form) => {
      if (!isSame(form.talk, talk)) return false; // deleted meanwhile
      news = messages.slice(form.messages.length - from);
      const outbox = undelivered(form.outbox, (form.messages = [...form.messages, ...news]));
      const answered = outbox.length < form.outbox.length;
      if (!answered && !news.length && language === form.spoken) return false;
      if (!answered) news = [];
      form.outbox = outbox;
      // The user may have chosen another one since the server said this one first.
      if (language !== form.spoken) form.language = form.spoken = language;
    });
    news = news.filter(({ role }) => role === "bot");
    if (news.length) this.#tell.answered(news);
  }

  #refused(entry, { status, code, message, wait }) {
    this.#connection.found();
    if ((status === 429 || status === 503) && !entry.until) {
      this.#change(entry, { until: Date.now() + wait });
      this.#tell.say({ kind: code, text: message });
    } else {
      this.#change(entry, { status: "failed", reason: message });
      this.#tell.say(null);
    }
  }

  /** After the first time it is sent once more by itself; what stands behind it waits. */
  #unreached({ id, tries = 0 }) {
    this.#memory.updateEntries((entry) => {
      if (entry.id === id) {
        return { ...entry, tries: tries + 1, status: tries ? "failed" : "waiting" };
      }
      return isReady(entry) ? { ...entry, status: "waiting" } : entry;
    });
    this.#connection.lost();
  }

  #change({ id }, news) {
    this.#memory.updateEntries((entry) => (entry.id === id ? { ...entry, ...news } : entry));
  }

  #think(thinking) {
    if (this.thinking === thinking) return;
    this.thinking = thinking;
    this.#tell.changed();
  }
}

const pause = (time) => new Promise((done) => setTimeout(done, time));
const isReady = ({ status }) => status === "sending";
