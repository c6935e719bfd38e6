import type { QuestionPack } from '../../questions/QuestionPack.ts';
import type { Scene } from '../Scene.ts';

/** So long the visitor sees what is chosen. */
const LOOK_MS = 280;

/**
 * Goes on by itself once the visitor has chosen: by pointer or Space. Arrow keys
 * only move, and fire `click` with `detail` 0; Enter submits natively.
 */
function attend(scene: Scene): Scene {
  const { root, interview, value, submit, isLate } = scene;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (target: Element | null): void => {
    clearTimeout(timer);
    const label = target?.closest('label');
    const radio = label?.querySelector<HTMLInputElement>('input[type=radio]');
    const { question: asked, survey } = interview();
    if (!radio || !survey.autoAdvance) return;
    timer = setTimeout(() => {
      const { question } = interview();
      const chosen = value();
      const takesWords =
        question?.type === 'single' &&
        question.options.some(({ id, other }) => other && id === chosen);
      // Gone on, or back, in the meantime; a row of several.
      if (question?.id !== asked?.id || !radio.checked) return;
      if (!radio.isConnected || takesWords || typeof chosen === 'object')
        return;
      submit();
    }, LOOK_MS);
  };
  root.addEventListener('click', (event) => {
    if (event.detail) go(event.target as Element);
    // Whatever else is pressed is the visitor's own way on.
    else if (!(event.target as Element).matches('input')) clearTimeout(timer);
  });
  root.addEventListener('keyup', (event) => {
    if (event.key === ' ') go(event.target as Element);
  });
  root.addEventListener('keydown', () => clearTimeout(timer));
  // By a press: who comes by keys has the focus seen there.
  if (isLate) go(root.querySelector('input:checked:not(:focus-visible)'));
  return scene;
}

export const pack: QuestionPack = {
  components: {},
  validators: {},
  css: '',
  extra: { attend },
};
