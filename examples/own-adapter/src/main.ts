import { createTactful } from 'tactful';
import { notesAdapter } from './notesAdapter.ts';

const tactful = createTactful({
  config: {
    version: 1,
    prompts: [
      {
        id: 'ordered',
        trigger: { on: 'order.placed' },
        survey: {
          questions: [
            { id: 'ease', type: 'ces', text: 'It was easy to order.' },
          ],
        },
      },
    ],
  },
  adapters: [notesAdapter({ url: '/notes' })],
  consent: 'granted',
});

document.querySelector('#order')?.addEventListener('click', () => {
  tactful.track('order.placed');
});
