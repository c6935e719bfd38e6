import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Outcome } from '../Tactful.ts';
import type { VisiblePrompt } from './Ui.ts';

/** Brings one prompt at a time on the screen. */
export interface Presenter {
  /**
   * Opens a prompt. With the touchpoint that asked it counts as a showing;
   * without one the host opens it, and no cap is used up.
   */
  open(promptId: string, touchpoint?: string): Promise<Outcome>;
  /** Whether a prompt is on the screen, or on its way there. */
  isBusy(): boolean;
  /** Takes it off the screen, or stops it on its way. */
  dismiss(): void;
}

export function createPresenter(
  context: Context,
  { visitor, recorder }: { visitor: Visitor; recorder: Recorder },
): Presenter {
  let visible: VisiblePrompt | undefined;

  const open = async (id: string, touchpoint?: string): Promise<Outcome> => {
    const { config, prompts } = context.plan;
    const prompt = prompts.find((known) => known.prompt.id === id)?.prompt;
    if (!prompt || visible) {
      return { outcome: 'unavailable', reason: prompt ? 'visible' : 'unknown' };
    }
    let isStopped = false;
    visible = { close: () => (isStopped = true) };

    // Counted beside the fetch of the UI, and given back if nothing is shown.
    const counting = touchpoint && visitor.countShowing(id);
    let outcome: Outcome;
    try {
      const [ui] = await Promise.all([context.options.loadUi!(), counting]);
      outcome = await new Promise((resolve, reject) => {
        if (isStopped) return reject();
        return (visible = ui.openPrompt({
          prompt,
          touchpoint,
          response: uuidV7(context.now()),
          theme: config.theme,
          now: context.now,
          note: (name, event) => {
            recorder.prompt(name, event);
            context.emit(name, event as never);
          },
          submit: recorder.response,
          onClosed: resolve,
        }));
      });
    } catch (error) {
      if (counting) (await counting)();
      if (!isStopped) {
        context.report(`Prompt "${id}" was not drawn: ${error}`, error);
      }
      outcome = isStopped
        ? { outcome: 'dismissed', reason: 'host' }
        : { outcome: 'unavailable', reason: 'ui' };
    }
    visible = undefined;
    return outcome;
  };

  return {
    open,
    isBusy: () => Boolean(visible),
    dismiss: () => visible?.close('host'),
  };
}
