export { defineSurveyElement } from './entries/defineSurveyElement.ts';
export type { SurveyElement } from './entries/createSurveyElement.ts';
