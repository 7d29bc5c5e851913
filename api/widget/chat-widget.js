// The entry: knows where the server is, and registers the element.
import { register } from "./networking-chat.js";

// A module has no currentScript.
const tag =
  document.currentScript ?? document.querySelector('script[src*="/widget/"][src*="chat-widget.js"]');

register(tag && new URL("../../", tag.src));
