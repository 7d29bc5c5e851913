// Buttons, menu, notices and the field.
export default `
button,textarea{
  margin:0;min-height:44px;font:inherit;color:var(--accent);background:var(--background);
  border:1px solid var(--accent);border-radius:calc(var(--radius)*.75);
}
button{padding:.4em 1em;cursor:pointer}
button:hover{text-decoration:underline}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header>:focus-visible{outline-color:currentColor}
.log:focus-visible,.menu :focus-visible{outline-offset:-3px}
.primary,.danger,[aria-pressed=true]{
  background:var(--accent);color:var(--on-accent);font-weight:600;
}
.danger{background:var(--bad);border-color:var(--bad);color:var(--background)}
.quiet,.icon{border-color:transparent;background:none}
.icon{flex:none;width:44px;padding:0;color:inherit}
.icon:hover,.icon[aria-expanded=true]{border-color:currentColor}
svg{
  width:1.5em;height:1.5em;flex:none;vertical-align:middle;
  fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;
}
.visually-hidden{
  position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;
}
.menu{
  position:absolute;inset:100% 0 auto;max-height:calc(100cqh - 5em);overflow-y:auto;padding:.75em;
  color:var(--text);background:var(--background);
  border-bottom:1px solid var(--line);box-shadow:0 6px 20px #0004;
}
ul{list-style:disc}
.menu ul{list-style:none;margin:0;padding:0}
.menu li>*{
  display:flex;align-items:center;width:100%;min-height:44px;padding:.4em .75em;text-align:start;
  border:0;color:inherit;background:none;text-decoration:none;
}
.menu li>:hover{background:var(--surface);text-decoration:underline}
.languages,.ask{display:flex;flex-wrap:wrap;gap:.5em;padding:.25em .75em .75em}
.languages{margin-bottom:.5em;border-bottom:1px solid var(--line)}
.menu p{flex:100%;margin:0}
.languages>button{flex:1 0 auto;padding-inline:.5em}
.notices{flex:none;max-height:40cqh;overflow-y:auto}
.notice{
  display:flex;flex-wrap:wrap;align-items:center;padding:.6em 1em;background:var(--surface);
  border-bottom:1px solid var(--line);border-inline-start:4px solid var(--accent);
}
.notice p{flex:1 1 12em;margin:0}
.site-greeting{
  margin:0 0 1em;padding-inline-start:.75em;border-inline-start:3px solid var(--accent);
}
.error{margin:.25em 0;color:var(--bad);font-weight:600}
p:empty{display:none}
.composer{flex:none;padding:.75em 1em;border-top:1px solid var(--line)}
label{display:block;margin-bottom:.25em;font-weight:600}
.row{display:flex;gap:.5em;align-items:flex-end}
textarea{
  display:block;width:100%;padding:.5em .75em;resize:none;color:inherit;border-color:var(--line);
}
.row>*{flex:none}
.row>textarea{flex:1;min-width:0;max-height:calc(5lh + 1.2em)}
textarea:focus{outline:3px solid var(--accent);outline-offset:0}
.hint{margin:.4em 0 0;color:var(--quiet);line-height:1.35}
@media (forced-colors:active){.primary,[aria-pressed=true]{border-width:3px}}
`;
