// Colours and measures. A site sets the --networking-chat-… properties on the element.
const COLOURS = {
  accent: ["#0a3d78", "#9ccbfa"],
  "on-accent": ["#fff", "#071d36"],
  background: ["#fff", "#111a24"],
  surface: ["#f1f5f9", "#1d2936"],
  text: ["#16222e", "#eef2f6"],
  quiet: ["#4a5866", "#b4c1cd"],
  line: ["#738393", "#7b8c9c"],
  own: ["#dcebfa", "#1a3f66"],
};

const colours = (theme) =>
  Object.entries(COLOURS)
    .map(([name, both]) => `--${name}:var(--networking-chat-${name},${both[theme]});`)
    .join("");
// A large light-blue header would glare in the dark.
const LIGHT = `color-scheme:light;--bad:#a3231a;
  --head:var(--accent);--on-head:var(--on-accent);${colours(0)}`;
const DARK = `color-scheme:dark;--bad:#ffb4ab;
  --head:var(--surface);--on-head:var(--text);${colours(1)}`;

export default `
.chat{
  ${LIGHT}
  --radius:var(--networking-chat-radius,12px);
  --inset:var(--networking-chat-inset,20px);
}
@media (prefers-color-scheme:dark){.chat{${DARK}}}
.chat.light{${LIGHT}}
.chat.dark{${DARK}}
`;
