// The chat itself: header, conversation, text field; a dialog, or a part of the page.
import { Announcer } from "./announcer.js";
import { Choices } from "./choices.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { Log } from "./log.js";
import { Menu } from "./menu.js";
import { Notices } from "./notices.js";
import { fine, followViewport, small } from "./viewport.js";

export class Panel {
  #given;
  #before; // what had focus
  #unfollow;
  #title = h("h2", { id: "title", tabindex: -1 });
  #lead = h("p");
  #greeting = h("p", { class: "site-greeting" });
  #closer = h("button", { class: "icon", onclick: () => this.close() }, icon("close"));
  #log;
  #choices;
  #notices;
  #menu;
  isOpen = false;

  /**
   * @param {Object} given
   * @param {Object} given.conversation see conversation.js.
   * @param {Object} given.strings the words in the language of the moment.
   * @param {Element} given.host the element, for its attributes.
   * @param {Element} given.launcher gets focus when what had it is gone.
   * @param {boolean} given.inline whether it stands in the flow of the page, always open.
   * @param {Function} given.ontoggle called with whether it is open now.
   */
  constructor(given) {
    this.#given = given;
    const { conversation, strings, host, inline } = given;
    // A press often takes its button away; a field would open a phone's keyboard over the answer.
    const settle = () => (fine.matches ? this.composer.field : this.#log.node).focus();
    const announcer = new Announcer();
    this.composer = new Composer(conversation);
    this.#log = new Log({ conversation, strings, announcer, settle });
    this.#choices = new Choices({ conversation, strings, onchosen: settle });
    this.#notices = new Notices(conversation, settle);
    this.#menu = new Menu(conversation, host, settle);
    // The suggestions scroll with the conversation: beside it they would fill a phone.
    this.#log.node.prepend(this.#greeting);
    this.#log.node.append(this.#choices.node);
    this.node = h(
      inline ? "section" : "dialog",
      {
        class: "panel",
        "aria-labelledby": "title",
        onkeydown: (event) => event.key === "Escape" && !event.isComposing && this.#escape(event),
        oncancel: (event) => this.#escape(event), // a phone's gesture back
      },
      h(
        "header",
        {},
        h("div", {}, this.#title, this.#lead),
        this.#menu.button,
        this.#menu.node,
        inline ? null : this.#closer,
      ),
      this.#notices.node,
      this.#log.node,
      this.composer.node,
      announcer.node,
    );
    this.setStrings(strings);
  }

  setStrings(strings) {
    this.#title.textContent = strings.title;
    this.#lead.textContent = strings.lead;
    this.#closer.ariaLabel = this.#closer.title = strings.close;
    for (const part of [this.#log, this.#choices, this.#notices, this.composer, this.#menu]) {
      part.setStrings(strings);
    }
    this.update();
  }

  /** Show what the conversation is like now; while closed there is nothing to show. */
  update() {
    if (!this.isOpen) return;
    const { conversation, host } = this.#given;
    this.#greeting.textContent = host.getAttribute("greeting");
    for (const part of [this.#log, this.#choices, this.#notices, this.composer]) {
      part.update(conversation.state);
    }
  }

  /**
   * Open it.
   * @param {boolean} byUser false when the page comes with an open chat: focus stays then.
   */
  open(byUser = true) {
    const { conversation, ontoggle } = this.#given;
    if (!this.isOpen) {
      this.isOpen = true;
      this.#before = document.activeElement;
      if (byUser) conversation.setOpen(true);
      ontoggle(true);
      conversation.greet();
      this.composer.fit();
      this.#log.scrollToLatest();
    }
    if (byUser) (fine.matches ? this.composer.field : this.#title).focus();
  }

  close() {
    const { conversation, inline, launcher, ontoggle } = this.#given;
    if (!this.isOpen || inline) return;
    const inside = this.node.matches(":focus-within");
    this.isOpen = false;
    this.#menu.close();
    this.hide();
    conversation.setOpen(false);
    ontoggle(false);
    if (!inside) return;
    launcher.focus();
    this.#before.focus(); // The page's body or a removed element takes no focus.
  }

  /** Put it on the screen in the way that suits the screen; again after the screen changed. */
  show() {
    const { node } = this;
    if (this.#given.inline || !this.isOpen) return;
    if (node.open && node.matches(":modal") === small.matches) return;
    const focused = node.getRootNode().activeElement;
    this.hide();
    node.classList.toggle("full", small.matches);
    if (small.matches) {
      node.showModal();
      this.#unfollow = followViewport(node);
    } else node.open = true; // show() would move focus.
    if (node.contains(focused)) focused.focus();
  }

  hide() {
    this.#unfollow?.();
    if (this.node.open) this.node.close();
  }

  #escape(event) {
    if (this.#menu.isOpen) {
      this.#menu.close();
      this.#menu.button.focus();
    } else if (this.#given.inline) return;
    else this.close();
    event.preventDefault();
  }
}
