import type { Survey } from '../../types.gen.ts';

interface Named {
  readonly id: string;
}

/** The items of one list in the order of another one with the same ids. */
function sortBy<Item extends Named>(
  items: readonly Item[],
  order: readonly Named[],
): Item[] {
  const at = ({ id }: Named): number => order.findIndex((one) => one.id === id);
  return [...items].sort((one, other) => at(one) - at(other));
}

/** A survey with its questions, options and rows in the order of what is shown. */
export function inOrderOf(survey: Survey, shown: Survey): Survey {
  return {
    ...survey,
    questions: sortBy(survey.questions, shown.questions).map((question) => {
      const asked = shown.questions.find(({ id }) => id === question.id);
      const lists = Object.entries(question).flatMap(([key, list]) => {
        const order = (asked as unknown as Record<string, Named[]>)?.[key];
        return (key === 'options' || key === 'rows') && order
          ? [[key, sortBy(list as Named[], order)]]
          : [];
      });
      return { ...question, ...Object.fromEntries(lists) };
    }),
  };
}
