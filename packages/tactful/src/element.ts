export { defineSurveyElement, type SurveyElement } from '@tactful/ui/element';
