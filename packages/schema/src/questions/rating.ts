import { z } from 'zod';
import { common, labels, text } from './common.ts';

const points = z.union([
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
  z.literal(10),
]);

export const rating = z
  .strictObject({
    ...common,
    type: z.literal('rating'),
    labels,
    points: points.optional().meta({
      description: 'Values go from 1 up to it; default 5, thumbs 2.',
    }),
    display: z
      .enum(['numbers', 'stars', 'smileys', 'thumbs'])
      .optional()
      .meta({ description: 'What the points look like; default "numbers".' }),
    words: z.array(text).min(2).max(10).optional().meta({
      description: 'One for each point, the lowest first: for smileys, thumbs.',
    }),
  })
  .superRefine(({ points, display, words }, context) => {
    const refuse = (key: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    const isThumbs = display === 'thumbs';
    if (isThumbs && points !== undefined && points !== 2) {
      refuse('points', 'Thumbs are two points: up and down.');
    }
    const count = points ?? (isThumbs ? 2 : 5);
    if (words && words.length !== count) {
      refuse('words', `Write ${count} words, one for each point.`);
    }
  })
  .meta({
    id: 'RatingQuestion',
    description: 'A scale of your own: 1 to `points`.',
  });
