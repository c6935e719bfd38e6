import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

/** How words are compared: without case and accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A field to search with, above a list of native radios that scrolls. */
export function SearchList(props: QuestionProps<'dropdown'>): VNode {
  const { question, value, onChange, messages, describedBy } = props;
  const { id, options, placeholder } = question;
  const { search, found } = messages.questions;

  /** Hides what does not match, in the page alone: nothing of it is an answer. */
  const filter = (field: HTMLInputElement): void => {
    const sought = plain(field.value.trim());
    const [list, status] = [field.nextElementSibling, field.parentElement];
    let matching = 0;
    for (const label of list!.querySelectorAll('label')) {
      const isMatch = plain(label.textContent).includes(sought);
      if (isMatch) matching += 1;
      const radio = label.querySelector('input')!;
      // What is chosen stays in sight.
      label.hidden = !isMatch && !radio.checked;
      // Chromium keeps a group's tab stop where it was, in sight or not.
      radio.name = label.hidden ? '' : id;
    }
    status!.querySelector('.found')!.textContent = sought
      ? found.replace('{n}', messages.number(matching))
      : '';
  };
  return (
    <div class="searching">
      <input
        class="text search"
        part="input"
        type="search"
        autocomplete="off"
        aria-label={placeholder ?? search}
        aria-describedby={describedBy}
        placeholder={placeholder ?? search}
        onInput={({ currentTarget }) => filter(currentTarget)}
        onKeyDown={(event) => {
          // Enter searches; it does not submit what is not chosen yet.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {/* For Firefox, whatever scrolls is a tab stop unless it says no. */}
      <div class="choices results" part="choices" tabIndex={-1}>
        {options.map((option) => (
          <label class="choice" part="option" key={option.id}>
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={value === option.id}
              onChange={() => onChange(option.id)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      <p class="found" part="found" role="status" />
    </div>
  );
}
