import type { ComponentChildren, VNode } from 'preact';
import { type Marked, takeApart } from './marks.ts';

/** A text with marks, as elements. */
export function Rich({ text }: { text: string }): VNode {
  return <>{takeApart(text).map(draw)}</>;
}

function draw(part: string | Marked): ComponentChildren {
  if (typeof part === 'string') return part;
  const words = part.parts.map(draw);
  switch (part.kind) {
    case 'strong':
      return <strong part="strong">{words}</strong>;
    case 'link':
      return (
        <a
          class="link"
          part="link"
          href={part.url}
          target="_blank"
          rel="noopener"
        >
          {words}
        </a>
      );
    // No `ul`: it may not stand in a heading, nor in a label.
    case 'list':
      return (
        <span class="list" part="list" role="list">
          {words}
        </span>
      );
    case 'item':
      return (
        <span class="item" part="item" role="listitem">
          {words}
        </span>
      );
  }
}
