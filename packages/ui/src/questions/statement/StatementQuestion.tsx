import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

/** Something to read, with a way to more; nothing to answer. */
export function StatementQuestion({
  question,
}: QuestionProps<'statement'>): VNode | null {
  const { link } = question;
  if (!link || !/^(https:\/\/|mailto:)/i.test(link.url)) return null;
  return (
    <p class="more">
      <a
        class="offer"
        part="link"
        href={link.url}
        target="_blank"
        rel="noopener"
      >
        {link.text}
      </a>
    </p>
  );
}
