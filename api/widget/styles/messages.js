// Messages and what is in them.
export default `
.log ol,.sources ul,.body ul{margin:0;padding:0}
.log ol{list-style:none;display:flex;flex-direction:column;gap:1em}
.message{max-width:100%;overflow-clip-margin:6px}
.message:nth-last-child(n+9){content-visibility:auto;contain-intrinsic-block-size:auto 9em}
.message p,.choices p,.writing{margin:0}
.who{font-weight:600;color:var(--quiet)}
.bot+.bot>.who{position:absolute;clip-path:inset(50%)}
.user{align-self:end;max-width:88%}
.user>.who{text-align:end}
.user>.body{
  padding:.5em .9em;white-space:pre-wrap;
  background:var(--own);border-radius:var(--radius);
}
.body>*+*,.card>*+*{margin-block-start:.6em!important}
.body ul{padding-inline-start:1.3em;list-style:disc}
.body li+li{margin-block-start:.5em}
.status{color:var(--quiet);text-align:end}
.failed{color:var(--bad)}
.sending{animation:late 0s .7s both}
@keyframes late{from{visibility:hidden}}
.sources{
  margin-block-start:.6em;padding-inline-start:.75em;
  border-inline-start:3px solid var(--line);color:var(--quiet);
}
.sources ul{list-style:none}
.sources a{display:inline-block;min-height:24px}
.draft,.card{
  padding:.9em 1em;background:var(--surface);
  border:1px solid var(--line);border-radius:var(--radius);
}
.card{background:none}
.draft{border-inline-start:5px solid var(--accent)}
.draft .label{font-weight:600}
.draft-text{margin-block:.4em;white-space:pre-wrap}
.draft textarea{font-weight:400;field-sizing:content;min-height:7lh}
.count{color:var(--quiet)}
.count[data-word=over]{color:var(--bad);font-weight:600}
.tools,.chips,.feedback{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
.tools{margin-block-start:.6em}
h3{margin:0;font-size:1.1em;line-height:1.35}
.card a{
  display:inline-block;padding:.55em 1em;border:1px solid var(--accent);
  border-radius:calc(var(--radius)*.75);font-weight:600;text-decoration:none;
}
.card a:hover{text-decoration:underline}
.feedback{margin-block-start:.5em;gap:0 .25em;color:var(--quiet)}
.feedback .quiet{padding-inline:.75em;text-decoration:underline}
.choices{margin-block-start:1em}
.choices p{margin-block-end:.4em;color:var(--quiet)}
.chip{border-radius:1.5em;text-align:start}
.writing{margin-block-start:1em;color:var(--quiet)}
.writing::after{content:"…"}
.latest{
  position:sticky;z-index:1;bottom:0;display:block;
  margin:.75em auto 0;box-shadow:0 2px 8px #0004;
}
`;
