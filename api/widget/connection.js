// Whether the server can be reached, and looking for it with growing pauses when it cannot.

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

export class Connection {
  online = navigator.onLine;
  #probe;
  #changed;
  #pause = FIRST_PAUSE;
  #timer = 0;
  #looking = false;
  #stop = new AbortController();

  /**
   * @param {Function} probe resolves when the server answers.
   * @param {Function} changed is called when the server is found or lost.
   */
  constructor(probe, changed) {
    this.#probe = probe;
    this.#changed = changed;
    const { signal } = this.#stop;
    addEventListener("online", () => this.look(), { signal });
    addEventListener("offline", () => this.#miss(), { signal });
  }

  /** Say that the server answered. */
  found() {
    clearTimeout(this.#timer);
    this.#pause = FIRST_PAUSE;
    this.online = true;
    this.#changed();
  }

  /** Say that it did not; from now on it is looked for. */
  lost() {
    this.#miss();
    clearTimeout(this.#timer);
    if (this.#stop.signal.aborted) return;
    // The tab that the user sees goes first.
    const extra = document.hidden ? FIRST_PAUSE : 0;
    this.#timer = setTimeout(() => this.#look(), this.#pause + extra);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** Look for the server now. */
  look() {
    this.#pause = FIRST_PAUSE;
    return this.#look();
  }

  close() {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  async #look() {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#probe();
      this.found();
    } catch {
      this.lost();
    } finally {
      this.#looking = false;
    }
  }

  #miss() {
    if (!this.online) return;
    this.online = false;
    this.#changed();
  }
}
