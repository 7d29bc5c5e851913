// Asks whether an answer helped, and if not, why.
import { h } from "./dom.js";
import { button } from "./words.js";

const REASONS = ["not_my_question", "unclear", "too_general", "wrong"];
const ANSWERS = ["tip", "draft", "programmes"];

/** Return whether a message is an answer, or a refusal that may be wrong; talk is not asked about. */
export const judgeable = ({ kind, topic }) => ANSWERS.includes(kind) || topic === "out_of_scope";

/**
 * Return the row `node` below an answer and `update(state)`.
 * @param {string} id of the message.
 * @param {Object} view see log.js.
 */
export function drawFeedback(id, view) {
  const node = h("div", { class: "feedback", role: "group", tabindex: -1, "data-name": "helpful" });
  let stage;
  let sent;

  const show = (next) => {
    stage = next;
    const one = (word, ...act) => h("button", button(word, () => judge(...act), "quiet"));
    const buttons = {
      // A No counts at once: not everybody stays to say why.
      helpful: () => [one("yes", "thanks", true), one("no", "why", false)],
      why: () => [
        ...REASONS.map((reason) => one(`reasons.${reason}`, "thanks", false, reason)),
        one("skip", "thanks"),
      ],
    };
    node.replaceChildren(h("p", { "data-word": next }), ...(buttons[next]?.() ?? []));
    view.label(node);
  };

  /** Go on to `next`, and tell the server what was said, if anything was. */
  const judge = async (next, helpful, reason = null) => {
    show(next);
    node.focus({ preventScroll: true });
    view.say(next);
    if (helpful === undefined) return;
    try {
      await sent; // The server keeps what came last.
      await (sent = view.conversation.judge(id, helpful, reason));
    } catch {
      sent = null;
      show("helpful");
      view.say("unexpected");
    }
  };

  show("helpful");
  const update = ({ judged }) => {
    if (stage === "helpful" && Object.hasOwn(judged, id)) show("thanks");
  };
  return { node, update };
}
