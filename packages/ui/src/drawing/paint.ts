import type { ComponentChildren, VNode } from 'preact';

/**
 * Makes what components describe, once, as Preact would: it finds its own there
 * when it comes, and goes on with that. Events are heard until then.
 *
 * Knows what the first question needs: no state, no `ref`, no property that is
 * not an attribute, no picture.
 */
export function paint(
  what: ComponentChildren,
  parent: Element,
  signal: AbortSignal,
): void {
  if (Array.isArray(what)) {
    for (const one of what) paint(one, parent, signal);
    return;
  }
  if (what === undefined || what === null || typeof what === 'boolean') return;
  if (typeof what !== 'object') return parent.append(String(what));

  const { type, props } = what as VNode<Record<string, unknown>>;
  if (typeof type === 'function') {
    const draw = type as (given: typeof props) => ComponentChildren;
    return paint(draw(props), parent, signal);
  }
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      const event = name.slice(2).toLowerCase();
      element.addEventListener(event, value as EventListener, { signal });
    } else if (name !== 'children' && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : `${value}`);
    }
  }
  paint(props.children, element, signal);
  parent.append(element);
}
