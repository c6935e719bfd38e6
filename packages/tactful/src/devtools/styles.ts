/** Of the panel; in a shadow root, by a constructable sheet, so no CSP refuses it. */
export const styles = `
:host {
  all: initial;
  color-scheme: light dark;
  --ink: light-dark(#1b1d21, #e8e9ec);
  --quiet: light-dark(#5a5f69, #a3a8b3);
  --paper: light-dark(#fbfbfc, #17181b);
  --line: light-dark(#dfe1e6, #33363d);
  --focus: light-dark(#0b57d0, #8ab4f8);
}
.panel {
  position: fixed;
  inset-block: 0;
  inset-inline-start: 0;
  z-index: 2147483000;
  box-sizing: border-box;
  inline-size: min(400px, 100vw);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0 16px 24px;
  border-inline-end: 1px solid var(--line);
  background: var(--paper);
  color: var(--ink);
  font: 13px/1.5 system-ui, sans-serif;
}
.panel > * { direction: ltr; }
header {
  position: sticky;
  inset-block-start: 0;
  display: flex;
  align-items: center;
  gap: 8px;
  padding-block: 10px;
  border-block-end: 1px solid var(--line);
  background: var(--paper);
}
h1 { flex: 1; margin: 0; font-size: 15px; font-weight: 650; }
h2 { margin: 20px 0 8px; font-size: 13px; font-weight: 650; }
p { margin: 4px 0; overflow-wrap: anywhere; }
code, time { font: 12px/1.5 ui-monospace, monospace; }
q { color: var(--quiet); font-style: normal; }
.quiet, .none { color: var(--quiet); }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block: 8px; }
.prompt { padding-block: 8px; border-block-end: 1px solid var(--line); }
.prompt .row { margin-block: 0 4px; }
button {
  min-block-size: 28px;
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { border-color: var(--quiet); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.name { flex: 1; padding-inline: 0; border: 0; font-weight: 600; text-align: start; }
.name::before { content: '▸ '; }
.name[aria-expanded='true']::before { content: '▾ '; }
.verdict { padding: 0 8px; border-radius: 99px; font-size: 12px; line-height: 20px; }
.show { background: light-dark(#d7f0dd, #173d23); color: light-dark(#0d5223, #a8e5b8); }
.hold { background: light-dark(#fdeecb, #443511); color: light-dark(#6b4700, #f5d58a); }
.skip { background: light-dark(#e6e8ec, #2d3037); color: light-dark(#43474f, #c3c7d0); }
table { inline-size: 100%; margin-block: 8px; border-collapse: collapse; font-size: 12px; }
table[hidden] { display: none; }
th, td { padding: 3px 8px 3px 0; border-block-start: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { border: 0; color: var(--quiet); font-weight: 500; overflow-wrap: normal; }
thead th:first-child { inline-size: 38%; }
tbody th { font-weight: 500; }
.failed th { color: light-dark(#a3210f, #ff9d8a); }
ol { margin: 0; padding: 0; list-style: none; }
li { padding-block: 2px; overflow-wrap: anywhere; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.unfold {
  position: fixed;
  inset-block-end: 16px;
  inset-inline-start: 16px;
  z-index: 2147483000;
  background: var(--paper);
  color: var(--ink);
  font: 13px/1.5 system-ui, sans-serif;
}
@media (forced-colors: active) { .verdict { border: 1px solid; } }
`;
