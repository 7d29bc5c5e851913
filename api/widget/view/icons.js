// Small pictures, built as nodes; they say nothing that the button's name does not say.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  chat: "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M5 7h14M5 12h14M5 17h14",
};

/** Return the picture `name` (a key of PATHS) as an SVG element. */
export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  picture.append(path);
  return picture;
}
