import { Model } from 'survey-core';
import css from 'survey-core/survey-core.fontless.min.css?inline';
import { renderSurvey } from 'survey-js-ui';
import './Contender.ts';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

function ask(): void {
  const place = document.createElement('div');
  place.id = 'surveyjs';
  place.style.cssText =
    'position: fixed; inset: auto 20px 20px auto; inline-size: 600px';
  document.body.append(place);
  const survey = new Model({
    elements: [
      {
        type: 'rating',
        name: 'nps',
        title: 'How likely are you to recommend us?',
        rateMin: 0,
        rateMax: 10,
      },
    ],
  });
  renderSurvey(survey, place);
}

window.contender = {
  ready: Promise.resolve(),
  trigger: ask,
  isVisible: () => Boolean(document.querySelector('#surveyjs input')),
};
