// The server's HTTP interface. An answer that is not the server's own (no JSON, another form:
// a captive portal, a proxy's error page) counts as none at all.

const LONGEST_ANSWER = 20_000;

/** No answer, or none of the server's own: nobody knows whether the request arrived. */
export class Unreachable extends Error {}

/** The server said no: HTTP `status`, `code`, its own words, and the milliseconds to `wait`. */
export class Refused extends Error {
  constructor({ status, headers }, { code, message }) {
    super(message);
    const after = headers.get("Retry-After");
    const seconds = Number(after) || (Date.parse(after) - Date.now()) / 1000 || 5;
    Object.assign(this, { status, code, wait: Math.min(Math.max(seconds, 1), 120) * 1000 });
  }

  /** Whether the conversation does not exist any more. */
  get gone() {
    return this.status === 404 || this.status === 401;
  }
}

const hasMessages = ({ messages }) => Array.isArray(messages);
const isPlace = ({ cursor }) => cursor !== "" && Number.isInteger(Number(cursor));

/** Calls the server; every method rejects with Unreachable or Refused. */
export class Transport {
  #server;

  /** @param {URL|string} server its base, with / at the end. */
  constructor(server) {
    this.#server = server;
  }

  ready = () => this.#call("readyz", { accept: (body) => body.status === "ready" });

  /** Return what the bot says first, without a conversation. */
  greeting = (language) =>
    this.#call(`api/v1/greeting?language=${language}`, { language, accept: hasMessages });

  open = (language, pageUrl) =>
    this.#call("api/v1/conversations", {
      language,
      body: { language, page_url: pageUrl },
      accept: (body) => body.conversation_id && body.token && hasMessages(body),
    });

  /** Send `said`: `{text}` or `{payload}`; the same client id again gets the same answer. */
  send = (talk, said, clientId) =>
    this.#call(`${path(talk)}/messages`, {
      talk,
      body: { ...said, client_message_id: clientId },
      accept: (body) => hasMessages(body) && isPlace(body),
    });

  read = (talk, after) =>
    this.#call(`${path(talk)}/messages?after=${after}`, { talk, accept: hasMessages });

  judge = (talk, messageId, judgement) =>
    this.#call(`${path(talk)}/messages/${encodeURIComponent(messageId)}/feedback`, {
      talk,
      body: judgement,
    });

  remove = (talk) =>
    this.#call(path(talk), { talk, method: "DELETE", accept: (body) => body.deleted === true });

  async #call(where, { talk, language, body, method = body ? "POST" : "GET", accept }) {
    const headers = {};
    if (language) headers["Accept-Language"] = language;
    if (talk) headers.Authorization = `Bearer ${talk.token}`;
    if (body) headers["Content-Type"] = "application/json";
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST_ANSWER);
    let response;
    let answer;
    try {
      response = await fetch(new URL(where, this.#server), {
        method,
        headers,
        body: body && JSON.stringify(body),
        credentials: "omit",
        referrerPolicy: "no-referrer",
        signal: stop.signal,
      });
      if (response.status === 204 && !accept) return null;
      answer = await response.json();
    } catch {
      throw new Unreachable();
    } finally {
      clearTimeout(timer);
    }
    if (response.ok && answer && accept?.(answer)) return answer;
    if (!response.ok && answer?.error?.code) throw new Refused(response, answer.error);
    throw new Unreachable();
  }
}

const path = (talk) => `api/v1/conversations/${encodeURIComponent(talk.id)}`;
