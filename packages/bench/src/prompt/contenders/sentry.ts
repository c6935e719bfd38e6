import { feedbackIntegration, init } from '@sentry/browser';
import './Contender.ts';

const feedback = feedbackIntegration({ autoInject: false });
init({
  dsn: `${location.protocol}//key@${location.host}/1`,
  integrations: [feedback],
});

async function open(): Promise<void> {
  const form = await feedback.createForm();
  form.appendToDom();
  form.open();
}

window.contender = {
  ready: Promise.resolve(),
  trigger: () => void open(),
  isVisible: () =>
    Boolean(
      document
        .querySelector('#sentry-feedback')
        ?.shadowRoot?.querySelector('dialog[open] form, .dialog form'),
    ),
};
