// The look of the chat: one constructable style sheet, allowed by every Content Security Policy.
import frame from "./styles/frame.js";
import messages from "./styles/messages.js";
import parts from "./styles/parts.js";
import theme from "./styles/theme.js";

/** The style sheet of the widget's shadow root. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(theme + frame + parts + messages);
