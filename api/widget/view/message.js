// One message in the log, of the bot or of the user; drawn once, then only brought up to date.
import { h } from "./dom.js";
import { drawDraft } from "./draft.js";
import { drawFeedback, judgeable } from "./feedback.js";
import { outerLink, renderMarkdown } from "./markdown.js";
import { renderProgrammes } from "./programmes.js";
import { button } from "./words.js";

function draw(side, word, ...parts) {
  const who = h("p", { class: "who", "data-word": word });
  return h("li", { class: `message ${side}`, tabindex: -1 }, who, ...parts);
}

/**
 * Return the `node` of a message of the bot, and `update(state, turn)`.
 * @param {Object} message of the contract.
 * @param {Object} view see log.js.
 */
export function drawBotMessage(message, view) {
  const { id, kind, language, sources = [] } = message;
  const render = kind === "programmes" ? renderProgrammes : renderMarkdown;
  const draft = message.draft && drawDraft(message, view);
  const body = draft?.node ?? render(String(message.text));
  const feedback = judgeable(message) ? drawFeedback(id, view) : null;
  const items = sources.map(({ title, url }) =>
    h("li", { lang: language }, url?.startsWith("https://") ? outerLink(url, title) : title),
  );
  const node = draw(
    "bot",
    "bot",
    h("div", { class: "body", lang: language }, body),
    items.length
      ? h("div", { class: "sources" }, h("p", { "data-word": "sources" }), h("ul", {}, ...items))
      : null,
    feedback?.node,
  );
  const update = (state, turn) => {
    draft?.update(state, turn.draft === message ? turn.changes : []);
    feedback?.update(state);
  };
  return { node, update };
}

/**
 * Return the `node` of a message of the user, and `update(state, turn, item)`.
 * @param {Object} item a delivered message, or an entry of the outbox that becomes one.
 * @param {Object} view see log.js.
 */
export function drawUserMessage({ id }, { conversation, label, say }) {
  const body = h("div", { class: "body" });
  const status = h("div");
  const node = draw("user", "you", body, status);
  let shown = "";
  const update = ({ online, thinking }, turn, item) => {
    if (item.role) body.lang = item.language;
    const stage = item.role || (item.status === "sending" && thinking) ? "" : item.status;
    const now = `${stage} ${item.reason ?? ""} ${item.text}`;
    if (now === shown) return;
    shown = now;
    body.textContent = item.text;
    const parts = stage ? [h("p", { "data-word": stage })] : [];
    if (stage === "failed") {
      if (item.reason) parts.push(h("p", {}, item.reason));
      parts.push(h("button", button("resend", () => conversation.resend(id))));
    }
    if (stage && stage !== "sending") {
      parts.push(h("button", button("discard", () => conversation.discard(id), "quiet")));
    }
    status.className = `status ${stage}`;
    status.replaceChildren(...parts);
    label(status);
    if (stage === "failed" || (stage === "waiting" && online)) say(stage);
  };
  return { node, update };
}
