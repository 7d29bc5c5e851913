// What of the window is really visible, and what kind of device it is.

/** On these screens the panel fills everything; a desktop at 400 % zoom is one of them. */
export const small = matchMedia("(max-width: 480px), (max-height: 480px)");

/** With a mouse, moving focus to a text field opens no keyboard over the screen. */
export const fine = matchMedia("(pointer: fine)");

/**
 * Keep the properties --height and --top of `node` at the visible part of the window, so that
 * a phone's keyboard never covers the field. Returns a function that ends it.
 */
export function followViewport(node) {
  const view = window.visualViewport;
  const ending = new AbortController();
  const follow = () => {
    if (view.scale > 1.01) return; // Somebody looks closer: the panel stays where it is.
    node.style.setProperty("--height", `${view.height}px`);
    node.style.setProperty("--top", `${view.offsetTop}px`);
  };
  for (const event of ["resize", "scroll"]) view.addEventListener(event, follow, ending);
  follow();
  return () => ending.abort();
}

/** Return whether what holds `node`, which should cover the window, turns or moves it. */
export function displaced(node) {
  const { left, top, right } = node.getBoundingClientRect();
  const short = document.documentElement.clientWidth - right;
  return Math.max(...[left, top, short].map(Math.abs)) > 1;
}
