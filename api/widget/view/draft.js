// A drafted message: to copy, to edit in place, to have changed by the bot.
import { h } from "./dom.js";
import { button } from "./words.js";

const COPIED_MS = 4000;
let serial = 0;

/**
 * Return the card `node`, and `update(state, changes)`: `changes` are the buttons that have this
 * draft changed, none when it is an old one.
 * @param {Object} message with a `draft`.
 * @param {Object} view see log.js.
 */
export function drawDraft({ id, language, draft }, view) {
  const { limit, language: lang } = draft;
  const { conversation, label, say } = view;
  const original = String(draft.text);
  let text;
  let drawn = [];

  const shown = h("div", { class: "draft-text", lang });
  const count = h("p", { class: "count", id: `count-${++serial}` });
  const area = h("textarea", {
    lang,
    "aria-describedby": count.id,
    oninput: () => typed(),
    onkeydown: (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation(); // The panel stays open.
      event.preventDefault();
      edit();
    },
  });
  const name = h("span", { class: "visually-hidden", "data-word": "draft_label" });
  const field = h("label", { hidden: true }, name, area);
  const copier = h("button", button("copy", () => copy(), "primary"));
  const editor = h("button", button("edit", () => edit()));
  const restorer = h("button", button("original", () => restore()));
  const tools = h("div", { class: "tools" }, copier, editor, restorer);
  const byHand = h("p", { "data-word": "copy_by_hand", hidden: true });
  const node = h(
    "div",
    { class: "draft", role: "group", "data-name": "draft" },
    h("p", { class: "label", "data-word": "draft" }),
    shown,
    field,
    count,
    tools,
    byHand,
  );

  const set = (next) => {
    if (next === text) return;
    text = next;
    shown.textContent = text;
    restorer.hidden = text === original;
    const n = [...text].length;
    const word = n > limit ? "over" : "count";
    const crossed = word === "over" && count.dataset.word === "count";
    Object.assign(count.dataset, { word, n, limit, more: n - limit });
    count.hidden = !limit;
    label(node);
    if (crossed) say(word, count.dataset);
  };

  const typed = () => {
    set(area.value);
    conversation.keepEdit(id, text === original ? null : text);
  };

  const restore = () => {
    area.value = original;
    typed();
    editor.focus();
  };

  const open = (editing) => {
    area.value = text;
    field.hidden = !editing;
    shown.hidden = editing;
    byHand.hidden = true;
    rename(editor, editing ? "done" : "edit");
  };

  /** Begin or end to edit; an emptied draft is the original again. */
  const edit = () => {
    const editing = field.hidden;
    if (!text.trim()) restore();
    open(editing);
    (editing ? area : editor).focus();
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const editing = !field.hidden;
      open(true);
      area.select();
      if (!document.execCommand("copy")) {
        byHand.hidden = false;
        return say("copy_by_hand");
      }
      open(editing);
      copier.focus();
    }
    rename(copier, "copied");
    say("copied");
    setTimeout(() => rename(copier, "copy"), COPIED_MS);
  };

  const rename = (one, word) => {
    one.dataset.word = word;
    label(node);
  };

  const update = ({ edits }, changes) => {
    if (field.hidden) set(Object.hasOwn(edits, id) ? edits[id] : original);
    if (changes.length === drawn.length) return;
    drawn.forEach((one) => one.remove());
    drawn = changes.map(({ payload, title }) => {
      const onclick = () => conversation.send({ payload, title });
      return h("button", { lang: language, onclick }, title);
    });
    tools.append(...drawn);
  };
  return { node, update };
}
