import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';
import { SearchList } from './SearchList.tsx';

/** From so many options on, typing is quicker than looking. */
const SEARCH_FROM = 12;

/** One of many options: the browser's own list, or one to search in when it is long. */
export function DropdownQuestion(props: QuestionProps<'dropdown'>): VNode {
  const { question, value, onChange, messages, describedBy, isInvalid } = props;
  const { id, options, placeholder = messages.questions.choose } = question;
  if (options.length >= SEARCH_FROM) return <SearchList {...props} />;
  return (
    <div class="pick">
      <select
        class="text select"
        part="input"
        name={id}
        aria-labelledby="title"
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value || undefined)
        }
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
