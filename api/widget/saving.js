// The conversation to take along: as a text file, or on paper.
import { fill, h } from "./view/dom.js";
import { plainText, renderMarkdown } from "./view/markdown.js";

// Else English dates begin with the month.
const LOCALES = { en: "en-GB" };
const PAPER =
  "body{font:12pt/1.5 system-ui,sans-serif;overflow-wrap:anywhere}" +
  "h2{font-size:1em;margin:1.5em 0 0;break-after:avoid}p,ul{margin:.3em 0}" +
  ".plain{white-space:pre-wrap}.visually-hidden{display:none}a::after{content:' (' attr(href) ')'}";

/**
 * Save the whole conversation as a text file.
 * @param {Object} state of the conversation.
 * @param {Object} strings the words.
 */
export function saveAsText(state, strings) {
  const parts = everything(state, strings).map(
    ({ who, text, plain }) => `${who}:\n${plain ? text : plainText(text, true)}`,
  );
  const text = [title(state, strings), ...parts, ""].join("\n\n");
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  // Swedish dates are ISO dates.
  const download = `verkostovinkki-${new Date().toLocaleDateString("sv")}.txt`;
  h("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/**
 * Print the whole conversation, and nothing else of the page.
 * @param {Object} state of the conversation.
 * @param {Object} strings the words.
 */
export function printConversation(state, strings) {
  const frame = h("iframe", { title: strings.print, "aria-hidden": "true" });
  Object.assign(frame.style, { position: "fixed", width: 0, height: 0, visibility: "hidden" });
  document.body.append(frame);
  const { contentWindow, contentDocument } = frame;
  const { body, documentElement } = contentDocument;
  const sheet = new contentWindow.CSSStyleSheet();
  sheet.replaceSync(PAPER);
  contentDocument.adoptedStyleSheets = [sheet];
  contentDocument.title = title(state, strings);
  documentElement.lang = state.language;
  body.append(h("h1", {}, contentDocument.title));
  for (const { who, text, plain, lang } of everything(state, strings)) {
    const content = plain ? h("p", { class: "plain" }, text) : renderMarkdown(text);
    body.append(h("h2", {}, who), h("div", { lang }, content));
  }
  contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  contentWindow.print();
}

/** Return all that was said, drafts as they were edited, and what could not be sent. */
function everything({ messages, outbox, edits }, strings) {
  const said = messages.map(({ id, role, text, draft, sources = [], language }) => {
    const plain = role === "user" || !!draft;
    const lines = [draft ? (Object.hasOwn(edits, id) ? edits[id] : draft.text) : text];
    if (sources.length) lines.push("", `${strings.sources}:`);
    for (const one of sources) {
      lines.push(one.url && !plain ? `- [${one.title}](${one.url})` : `- ${one.title}`);
    }
    const who = role === "user" ? strings.you : strings.bot;
    return { who, text: lines.join("\n"), plain, lang: draft?.language ?? language };
  });
  const who = `${strings.you} (${strings.failed})`;
  return [...said, ...outbox.map(({ text }) => ({ who, text, plain: true }))];
}

function title({ language }, strings) {
  const date = new Date().toLocaleDateString(LOCALES[language] ?? language, { dateStyle: "long" });
  return fill(strings.saved_as, { date });
}
