import { type Choice, choices, readChoice } from './choices.ts';
import { samples } from './samples.ts';

const form = document.querySelector<HTMLFormElement>('#choice')!;
const prompts = document.querySelector('#prompts')!;

/** Chooses by what the address says. */
function fillIn(choice: Choice): void {
  for (const [name, offered] of Object.entries(choices)) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    select.replaceChildren(...offered.map((one) => new Option(one)));
    select.value = choice[name as keyof Choice];
  }
}

/** Draws every prompt, each in a page of its own. */
function draw(): void {
  const search = new URLSearchParams(new FormData(form) as never);
  history.replaceState(null, '', `?${search}`);
  const figures = Object.keys(samples).map((name) => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const frame = document.createElement('iframe');
    frame.title = name;
    frame.loading = 'lazy';
    frame.src = `./prompt.html?sample=${name}&${search}`;
    frame.style.setProperty('--width', `${search.get('width')}px`);
    figure.append(caption, frame);
    return figure;
  });
  prompts.replaceChildren(...figures);
}

fillIn(readChoice(location.search));
form.addEventListener('change', draw);
draw();
