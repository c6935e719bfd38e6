/** A page on which `#press` is clicked, once. */
export interface DeadCase {
  html: string;
  /** Runs after the page; `press` is the element, `later` waits a while. */
  script?: string;
}

const BUTTON = '<button id="press">Press</button>';
const onClick = (code: string): string =>
  `press.addEventListener('click', (event) => { ${code} });`;
const later = (code: string): string => onClick(`later(() => { ${code} });`);

/** After these clicks nothing happens that a visitor could see. */
export const DEAD: Readonly<Record<string, DeadCase>> = {
  'a button that does nothing': { html: BUTTON },
  'a button whose handler fails': {
    html: BUTTON,
    script: onClick('throw new Error("the page is broken");'),
  },
  'what only looks like a button': {
    html: '<div id="press" style="cursor: pointer"><b>Press</b></div>',
  },
  'a role': { html: '<div id="press" role="button">Press</div>' },
  'a link that leads nowhere': {
    html: '<a id="press" href="javascript:void 0">Press</a>',
  },
  'a link that the page does not follow': {
    html: '<a id="press" href="/app/other">Press</a>',
    script: onClick('event.preventDefault();'),
  },
  'a form that is caught and forgotten': {
    html: '<form><button type="button" id="press">Send</button></form>',
  },
  'beside a clock that ticks': {
    html: `${BUTTON}<footer><p id="clock"></p></footer>`,
    script: `setInterval(() => { clock.textContent = Date.now(); }, 40);`,
  },
  'while a small thing elsewhere changes later': {
    html: `<section>${BUTTON}</section><footer><p id="other"></p></footer>`,
    script: later(`other.textContent = 'An hour has passed';`),
  },
  'while we show something': {
    html: `<section>${BUTTON}</section>`,
    script: onClick(
      `document.documentElement.append(document.createElement('tactful-prompt'));`,
    ),
  },
  'while we send something': {
    html: BUTTON,
    script: onClick(`fetch('/feedback', { method: 'POST' });`),
  },
  'while analytics report it': {
    html: BUTTON,
    script: onClick(`fetch(otherOrigin + '/collect', { mode: 'no-cors' });`),
  },
};

/** After these something does, or need not. */
export const ALIVE: Readonly<Record<string, DeadCase>> = {
  'a change in the button': {
    html: BUTTON,
    script: onClick(`press.textContent = 'Done';`),
  },
  'a change beside it, later': {
    html: `<section>${BUTTON}<p><b id="total"></b></p></section>`,
    script: later(`total.textContent = '2';`),
  },
  'a change in the form around it, later': {
    html: `<form><p id="total"></p><div><div>${BUTTON.replace('id', 'type="button" id')}</div></div></form>`,
    script: later(`total.textContent = '2';`),
  },
  'a dialog, later': {
    html: `<section>${BUTTON}</section><dialog id="box">Hello</dialog>`,
    script: later('box.showModal();'),
  },
  'a popover, later': {
    html: `<section>${BUTTON}</section><div id="box" popover>Hello</div>`,
    script: later('box.showPopover();'),
  },
  'a message, later': {
    html: `<section>${BUTTON}</section>`,
    script: later(
      `document.body.insertAdjacentHTML('beforeend', '<p role=status>Saved');`,
    ),
  },
  'a message where others were, later': {
    html: `<section>${BUTTON}</section><p aria-live="polite" id="box"></p>`,
    script: later(`box.textContent = 'Saved';`),
  },
  'a menu that opens when the mouse goes down': {
    html: `<section>${BUTTON}<div id="menu"></div></section>`,
    script: `press.addEventListener('pointerdown', () => { menu.textContent = 'Copy'; });`,
  },
  'a link that the browser follows': {
    html: '<a id="press" href="/empty">Press</a>',
  },
  'a form that the browser sends': {
    html: '<form action="/empty"><button id="press">Send</button></form>',
  },
  'another route': {
    html: BUTTON,
    script: onClick(`history.pushState(null, '', '/app/other');`),
  },
  'another query': {
    html: BUTTON,
    script: later(`history.replaceState(null, '', '?sort=price');`),
  },
  'a part of the page': { html: '<a id="press" href="#part">Press</a>' },
  'a scroll': {
    html: `${BUTTON}<p style="height: 300vh">`,
    script: onClick('scrollTo(0, 100);'),
  },
  'a scroll, later': {
    html: `${BUTTON}<p style="height: 300vh">`,
    script: later('scrollTo(0, 100);'),
  },
  'the focus elsewhere': {
    html: `<section>${BUTTON}</section><input id="name">`,
    script: later('document.querySelector("#name").focus();'),
  },
  'another value': {
    html: `<section>${BUTTON}</section><input id="name">`,
    script: later(
      `document.querySelector('#name').dispatchEvent(new Event('input', { bubbles: true }));`,
    ),
  },
  'a request': { html: BUTTON, script: onClick(`fetch('/api');`) },
  'text that is selected': {
    html: `${BUTTON}<footer><p id="text">Copy me</p></footer>`,
    script: onClick(`getSelection().selectAllChildren(text);`),
  },
  'a file dialog': {
    html: `${BUTTON}<input type="file" id="file" hidden>`,
    script: onClick(`file.click();`),
  },
  'a download by script': {
    html: BUTTON,
    script: onClick(
      `const link = document.createElement('a'); link.download = 'a.txt'; link.href = 'data:,a';
       link.addEventListener('click', (event) => event.preventDefault());
       document.body.append(link); link.click(); link.remove();`,
    ),
  },
  'details that open': {
    html: '<details><summary id="press">More</summary>Text</details>',
  },
  'a form that is not complete': {
    html: '<form><input required><button id="press">Send</button></form>',
  },
  'text that is no button': { html: '<p id="press">Press</p>' },
  'a field': { html: '<input id="press">' },
  'a list of choices': { html: '<select id="press"><option>1</select>' },
  'a label': { html: '<label id="press">Name <input></label>' },
  'a disabled button': {
    html: '<div role="button" aria-disabled="true" id="press">Press</div>',
  },
  'the page that is open': {
    html: '<a id="press" href="/app/other" aria-current="page">Press</a>',
    script: onClick('event.preventDefault();'),
  },
  'our own': { html: '<tactful-prompt id="press"><button>5</tactful-prompt>' },
};
