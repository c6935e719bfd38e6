import { createSurveyElement } from './createSurveyElement.ts';

/**
 * Defines `<tactful-survey>`, unless it is defined already. Does nothing on a
 * server.
 */
export function defineSurveyElement(): void {
  const { customElements } = globalThis;
  if (!customElements || customElements.get('tactful-survey')) return;
  customElements.define('tactful-survey', createSurveyElement());
}
