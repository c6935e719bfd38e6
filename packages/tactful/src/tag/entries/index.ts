// Buttons, and elements that prompts stand in: fetched by configs that have some.
export { createEntries } from '@tactful/ui/entries';
