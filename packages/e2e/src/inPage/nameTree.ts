// Runs in the page: see `nameTree`.
import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
  isInaccessible,
} from 'dom-accessibility-api';

/** Roles whose content is their name, or says nothing beyond it. */
const CLOSED = new Set([
  'button',
  'heading',
  'link',
  'option',
  'radio',
  'checkbox',
]);
/** Roles that a screen reader passes over. */
const SILENT = new Set(['generic', 'presentation', 'none', 'form', 'legend']);

/** What a screen reader can tell of `root`: an element a line, indented by what it is in. */
export function describe(root: ParentNode): string {
  return [...root.children].flatMap((child) => linesOf(child, '')).join('\n');
}

function linesOf(element: Element, indent: string): string[] {
  if (isInaccessible(element)) return [];
  const role = getRole(element) ?? 'generic';
  const inner = SILENT.has(role) ? indent : `${indent}  `;
  const nested = CLOSED.has(role)
    ? []
    : [...element.children].flatMap((child) => linesOf(child, inner));
  if (SILENT.has(role)) {
    const text = ownText(element);
    return text ? [`${indent}text: ${text}`, ...nested] : nested;
  }
  const line = [
    `${indent}${role}`,
    quoted('', computeAccessibleName(element)),
    ...statesOf(element),
    quoted('described by ', computeAccessibleDescription(element)),
  ];
  const text = CLOSED.has(role) ? '' : ownText(element);
  return [line.filter(Boolean).join(' ') + (text && `: ${text}`), ...nested];
}

const quoted = (before: string, text: string): string =>
  text && `${before}"${text}"`;

/** Text that is the element's own, not that of an element in it, nor the name of a control. */
function ownText(element: Element): string {
  if (element.closest('label')) return '';
  return [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ nodeValue }) => nodeValue!.trim())
    .filter(Boolean)
    .join(' ');
}

function statesOf(element: Element): string[] {
  const { type, checked, value, required, disabled, selected, localName } =
    element as HTMLInputElement & HTMLOptionElement;
  const isMarkable = type === 'radio' || type === 'checkbox';
  const isWritable =
    ['input', 'textarea', 'select'].includes(localName) && !isMarkable;
  const level = /^h(\d)$/.exec(localName)?.[1];
  return [
    level && `level ${level}`,
    isMarkable && (checked ? 'checked' : 'not checked'),
    localName === 'option' && selected && 'selected',
    isWritable && value && `with "${value}"`,
    isWritable &&
      (element as HTMLInputElement).placeholder &&
      `hint "${(element as HTMLInputElement).placeholder}"`,
    required && 'required',
    disabled && 'disabled',
    element.getAttribute('aria-invalid') === 'true' && 'invalid',
    element.matches(':focus') && 'focused',
  ].filter((state): state is string => Boolean(state));
}
