// The text that is not sent yet: kept soon after each key, so that no page change loses it.

const PAUSE = 250; // ms; a long conversation is not written anew at every key

export class Typing {
  #memory;
  #text = null;
  #timer = 0;

  /**
   * @param {Memory} memory see memory.js.
   * @param {AbortSignal} signal that ends listening.
   */
  constructor(memory, signal) {
    this.#memory = memory;
    addEventListener("pagehide", () => this.save(), { signal });
  }

  get text() {
    return this.#text ?? this.#memory.current.unsent;
  }

  keep(text) {
    if (text === this.text) return;
    this.forget();
    this.#text = text;
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Take the text away that became a message; another one stays. */
  sent(text) {
    if (text?.trim() === this.text.trim()) this.keep("");
    this.save();
  }

  save() {
    const unsent = this.#text;
    this.forget();
    if (unsent !== null) this.#memory.set({ unsent });
  }

  forget() {
    clearTimeout(this.#timer);
    this.#text = null;
  }
}
