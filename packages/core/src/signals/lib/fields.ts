/**
 * Selector of what takes many clicks, or shows nothing after one: text fields,
 * choices, sliders, players. Not buttons, whatever element they are made of.
 */
export const FIELDS =
  'input:not([type=submit],[type=button]),textarea,select,canvas,video,audio,[contenteditable],[role=spinbutton],[role=slider]';
