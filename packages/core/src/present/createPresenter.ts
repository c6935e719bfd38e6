import type { FactSource, Happening } from '../capture/createFacts.ts';
import type { Recorder } from '../capture/createRecorder.ts';
import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { decide } from '../engine/decide.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Outcome } from '../Tactful.ts';
import type { VisiblePrompt } from './Ui.ts';

/** Decides at every touchpoint, and brings one prompt at a time on the screen. */
export interface Presenter {
  /** Opens what may be shown at this touchpoint. */
  consider(happening: Happening): void;
  /** Keeps automatic prompts back until the returned function is called. */
  hold(reason: string): Stop;
  /**
   * Opens a prompt. With the touchpoint that asked it counts as a showing;
   * without one the host opens it, and no cap is used up.
   */
  open(promptId: string, touchpoint?: string): Promise<Outcome>;
  /** Takes the prompt off the screen, or stops it on its way. */
  dismiss(): void;
}

export function createPresenter(
  context: Context,
  parts: { visitor: Visitor; facts: FactSource; record: Recorder },
): Presenter {
  const { visitor, facts, record } = parts;
  const { options, now } = context;
  const holds = new Set<object>();
  let visible: VisiblePrompt | undefined;

  const open: Presenter['open'] = async (promptId, touchpoint) => {
    const { config, prompts } = context.plan;
    const { prompt } =
      prompts.find((known) => known.prompt.id === promptId) ?? {};
    if (visible || !prompt) {
      return { outcome: 'unavailable', reason: prompt ? 'visible' : 'unknown' };
    }
    let isStopped = false;
    visible = { close: () => (isStopped = true) };

    // Counted beside the fetch of the UI, and given back if nothing is shown.
    const counting = touchpoint && visitor.countShowing(promptId);
    let outcome: Outcome = { outcome: 'dismissed', reason: 'host' };
    try {
      const [ui] = await Promise.all([options.loadUi!(), counting]);
      outcome = await new Promise((resolve, reject) => {
        if (isStopped) return reject();
        visible = ui.openPrompt({
          prompt,
          touchpoint,
          response: uuidV7(now()),
          theme: config.theme,
          now,
          note: (name, data) => {
            void record({ type: 'prompt', name, touchpoint, data });
            context.emit(name, data as never);
          },
          submit: (data) => {
            context.emit('answered', data);
            const locale =
              options.locale ||
              context.window.document.documentElement.lang ||
              undefined;
            return record({
              type: 'response',
              name: promptId,
              touchpoint,
              data: { ...data, locale },
            });
          },
          onClosed: resolve,
        });
        // Whoever heard that it was shown may have dismissed it.
        return isStopped && visible.close('host');
      });
    } catch (error) {
      if (counting) (await counting)();
      if (!isStopped) {
        outcome = { outcome: 'unavailable', reason: 'ui' };
        context.report(`Prompt "${promptId}" not drawn: ${error}`, error);
      }
    }
    visible = undefined;
    return outcome;
  };

  return {
    consider: (happening) => {
      const decisions = decide(
        context.plan,
        // In test mode nothing that was shown counts.
        options.mode === 'test' ? {} : visitor.state().history,
        {
          touchpoint: happening.name,
          facts: facts.at(happening),
          nowMs: now(),
          isBusy: !!visible,
          isHeld: holds.size > 0,
        },
      );
      for (const { prompt, verdict } of decisions) {
        if (verdict === 'show') void open(prompt, happening.name);
      }
    },
    hold: (reason) => {
      const held = [reason];
      holds.add(held);
      return () => holds.delete(held);
    },
    open,
    dismiss: () => void context.guard(() => visible?.close('host')),
  };
}
