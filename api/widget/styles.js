// The look of the chat: one constructable style sheet, allowed by every Content Security Policy.
import frame from "./styles/frame.css";
import messages from "./styles/messages.css";
import parts from "./styles/parts.css";
import theme from "./styles/theme.js";

/** The style sheet of the widget's shadow root. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(theme + frame + parts + messages);
