// Where things stand: the corner of the page, the panel, the full screen of a phone.
export default `
:host{all:initial!important;display:contents!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
.chat{
  position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;overflow:visible;
  z-index:var(--networking-chat-z-index,2147483000);pointer-events:none;
  color:var(--text);background:none;line-height:1.5;text-align:start;overflow-wrap:anywhere;
  font-family:var(--networking-chat-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);
}
.chat>*{
  position:absolute;inset:auto;bottom:calc(var(--inset) + env(safe-area-inset-bottom,0px));
  pointer-events:auto;
}
.right>*{right:var(--inset)}
.left>*{left:var(--inset)}
.launcher{
  display:flex;gap:.6em;align-items:center;max-width:calc(100% - 2*var(--inset));
  min-height:3.5em;padding:.6em 1.4em .6em 1.1em;border-radius:2em;text-align:start;
  box-shadow:0 6px 20px #0004;
}
.opened>.launcher{display:none}
.panel{
  display:flex;flex-direction:column;container-type:size;overflow:hidden;margin:0;padding:0;
  width:min(400px,100% - 2*var(--inset));max-width:none;
  height:min(680px,100% - 2*var(--inset));max-height:none;
  color:inherit;background:var(--background);border:1px solid var(--line);
  border-radius:var(--radius);box-shadow:0 6px 20px #0004;
}
dialog:not([open]){display:none}
.chat>.full{
  position:fixed;inset:var(--top,0) 0 auto;width:100%;height:var(--height,100dvh);
  border:0;border-radius:0;overscroll-behavior:contain;
  padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
    env(safe-area-inset-left);
}
.panel::backdrop{background:Canvas}
.inline,.inline>.panel,.second,.second>*{
  position:relative;inset:auto;z-index:auto;pointer-events:auto;
}
.inline>.panel{
  width:auto;box-shadow:none;height:var(--networking-chat-height,min(680px,90dvh));
}
header{
  position:relative;z-index:2;display:flex;flex:none;align-items:center;
  padding:.7em .25em .7em 1em;
  background:var(--head);color:var(--on-head);border-bottom:1px solid var(--line);
}
header>:first-child{flex:1}
header p{margin:0;line-height:1.35}
h2{margin:0;font-size:1.25em;line-height:1.3}
.log{
  position:relative;flex:1 1 0;min-height:0;padding:1em;overflow-y:auto;overscroll-behavior:contain;
}
/* A keyboard is open, or somebody zoomed in far: the little room is for the talk. */
@container (max-height:440px){
  header{padding-block:.2em}
  .composer{padding-block:.4em}
  header p,.hint,label{font-size:.875em}
}
@media (max-height:320px){
  .full{overflow-y:auto}
  .full>.log{flex:none;height:calc(100dvh - 5em)}
}
@media (prefers-reduced-motion:no-preference){
  dialog{animation:rise .18s ease-out}
  @keyframes rise{from{opacity:0;transform:translateY(12px)}}
}
@media print{.left,.right{display:none}}
`;
