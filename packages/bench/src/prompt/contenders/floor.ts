// The least that can be written by hand: an NPS question in a shadow root, without logic, storage or delivery.
const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  fields: object,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), fields);
  element.append(...children);
  return element;
};

function ask(): void {
  const host = make('div', { id: 'floor' });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`form { position: fixed; inset: auto 20px 20px auto; width: 400px; padding: 24px;
    border: 1px solid #ddd; border-radius: 16px; background: #fff; color: #111; font: 15px/1.5 system-ui;
    box-shadow: 0 12px 40px -8px #0004 } fieldset { border: 0; padding: 0; margin: 0 0 16px }
    div { display: grid; grid-template-columns: repeat(11, 1fr); gap: 4px; margin-top: 12px }
    button { padding: 10px 20px; border: 0; border-radius: 10px; background: #3457d5; color: #fff }`);
  shadow.adoptedStyleSheets = [sheet];
  const scores = Array.from({ length: 11 }, (_, score) =>
    make(
      'label',
      {},
      make('input', { type: 'radio', name: 'nps', value: String(score) }),
      String(score),
    ),
  );
  shadow.append(
    make(
      'form',
      {},
      make(
        'fieldset',
        {},
        make('legend', {}, 'How likely are you to recommend us?'),
        make('div', {}, ...scores),
      ),
      make('button', {}, 'Send'),
    ),
  );
  document.documentElement.append(host);
}

window.contender = {
  ready: Promise.resolve(),
  trigger: ask,
  isVisible: () => Boolean(document.querySelector('#floor')),
};
