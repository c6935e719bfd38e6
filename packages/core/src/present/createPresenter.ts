import type { Context } from '../Context.ts';
import type { Happened } from '../engine/history.ts';
import type { Facts } from '../engine/matches.ts';
import type {
  DismissedBy,
  Outcome,
  PromptEvents,
  ShowOptions,
} from '../Tactful.ts';
import type { Desk } from './Desk.ts';
import type { Language } from './languages/Language.ts';
import type { Prompt, Survey, Variant } from '../types.gen.ts';
import { fetchDrafts } from './drafts/fetchDrafts.ts';
import type { PromptRequest, Ui, VisiblePrompt } from './Ui.ts';

/** What is to be opened, and by whom. */
export interface Opening {
  readonly prompt: Prompt;
  readonly variant?: Partial<Variant> | undefined;
  /** Probability of being asked. */
  readonly probability?: number | undefined;
  /** Names of the session so far, newest last. */
  readonly path?: readonly string[] | undefined;
  /** The touchpoint that asked; none when the host opens it. */
  readonly touchpoint?: string | undefined;
  /** What texts and branches can see. */
  readonly facts?: Facts | undefined;
  /** What the host fills in beforehand. */
  readonly answers?: ShowOptions['answers'];
  /**
   * Counts the showing, beside the fetch of the UI.
   *
   * @returns How to give it back; `undefined` if it may not be shown after all.
   */
  reserve?(): Promise<(() => void) | undefined>;
  /** What its request says besides: where it stands, where it goes on. */
  readonly more?: Partial<PromptRequest> | undefined;
}

/** Brings one prompt at a time on the screen, and tells what becomes of it. */
export interface Presenter {
  /** Id of the prompt that is on the screen, or on its way there. */
  visible(): string | undefined;
  open(opening: Opening): Promise<Outcome>;
  /** Takes the prompt off the screen, or stops it on its way. */
  dismiss(): void;
  /** The page is left: closes what the visitor has not touched. */
  leavePage(): void;
  /** What the visitor has let be for long enough to count; not what the host opened. */
  ignored(): Opening | undefined;
  /** Fetches the UI, because these prompts are armed. */
  preload(prompts: readonly Prompt[]): void;
  /** The locale has changed. */
  redraw(): void;
  /** Id of what the visitor has begun with, and not ended. */
  begun(): string | undefined;
}

export interface PresenterOptions {
  readonly desk: Pick<Desk, 'record' | 'matches' | 'uuidV7'>;
  /** Hears of every outcome. */
  onOutcome(opening: Opening, happened: Happened): void;
  /** The screen is free again. */
  onFree(): void;
  /** See `PromptRequest`. */
  isBlocked(): boolean;
}

/** A prompt that nobody touched for so long was seen, and left. */
const IGNORED_MS = 5_000;

export function createPresenter(
  context: Context,
  options: PresenterOptions,
): Presenter {
  const { desk, onOutcome, onFree, isBlocked } = options;
  const { record, matches, uuidV7 } = desk;
  const { now, guard, report, setTimer } = context;
  let visible: VisiblePrompt | undefined;
  let opened: Opening | undefined;
  let shownAtMs = 0;
  let isTouched = false;
  /** Whether it was recorded that the page was left over it. */
  let isLeft = false;
  let recordIgnored: (() => void) | undefined;
  let loading: Promise<Ui> | undefined;
  // Asked for once: what is typed is kept before the task ends, also by a page that is on its way.
  let drafts: ReturnType<typeof fetchDrafts> | undefined;

  const localeOf = (): string | undefined =>
    context.options.locale ||
    context.window.document.documentElement.lang ||
    undefined;
  /** In which language what is on the screen really is. */
  let shownLocale: string | undefined;
  const findLanguage = (): Promise<Language> | undefined =>
    context.extras?.findLanguage(context, localeOf(), () => presenter.redraw());
  const surveyOf = (opening: Opening, language?: Language): Survey =>
    context.extras?.surveyOf(opening, language) ?? opening.prompt.survey;
  const load = async (
    openings: readonly Opening[],
  ): Promise<{ ui: Ui; language: Language | undefined }> => {
    // After a failure the next prompt tries again.
    loading ??= context.options.loadUi!().catch((error) => {
      loading = undefined;
      throw error;
    });
    const [ui, language] = await Promise.all([loading, findLanguage()]);
    await Promise.all([
      ui.loadLanguage?.(language?.locale ?? localeOf()),
      ...openings.map((opening) =>
        ui.loadQuestions?.(surveyOf(opening, language), {
          answers: opening.answers,
          ...opening.more,
        }),
      ),
    ]);
    return { ui, language };
  };
  const isIgnored = (): boolean =>
    Boolean(shownAtMs) && !isTouched && now() - shownAtMs >= IGNORED_MS;

  /** Shows it, until it is closed. */
  const show = (
    { ui, language }: Awaited<ReturnType<typeof load>>,
    opening: Opening,
  ): Promise<Outcome> => {
    let onClosed!: (outcome: Outcome) => void;
    const closed = new Promise<Outcome>((resolve) => (onClosed = resolve));
    shownLocale = language?.locale ?? localeOf();
    const { prompt, variant, probability, touchpoint, path, more } = opening;
    const response = more?.response ?? uuidV7(now());
    const exposure = { variant: variant?.id, probability };
    const note = (name: string, event: object): void =>
      void record({
        type: 'prompt',
        name,
        touchpoint,
        data: { ...event, ...exposure },
      });
    /** It was ended on another page: nothing more is to be told of it here. */
    let isElsewhere = false;
    const onElsewhere = (): void => {
      if (opened !== opening) return;
      isElsewhere = true;
      presenter.dismiss();
    };
    recordIgnored = () =>
      note('ignored', {
        prompt: prompt.id,
        response,
        touchpoint,
        reason: 'navigated',
      });
    const tell = (
      name: keyof PromptEvents,
      event: PromptEvents[keyof PromptEvents] & { reason?: DismissedBy },
    ): void => {
      if (isElsewhere) return;
      const isBegun = name !== 'shown' || more?.draft;
      if (name === 'shown') shownAtMs = now();
      const { reason } = event;
      const isHosts = reason === 'navigated' || reason === 'host';
      const told = isHosts && isIgnored() ? 'ignored' : name;
      if (isBegun) isTouched = true;
      // What goes on was noted on the page that it comes from.
      if (more?.draft && /^s(hown|tarted)$/.test(name)) return;
      note(told, event);
      onOutcome(opening, told === 'dismissed' ? reason! : (told as Happened));
      context.emit(told, event as never);
    };
    const request: PromptRequest = {
      prompt: {
        ...prompt,
        survey: surveyOf(opening, language),
      },
      words: language?.wordsOf(opening),
      touchpoint,
      response,
      isModal: !touchpoint,
      locale: shownLocale,
      theme: context.plan.config.theme,
      facts: opening.facts,
      matches: (condition, facts) =>
        matches(condition, facts, {
          ...context.plan.config,
          nowMs: now(),
        }),
      random: context.random,
      answers: opening.answers,
      redact: context.options.redact,
      isBlocked,
      now,
      setTimer,
      note: tell,
      submit: (data, isAgain) => {
        const full = {
          ...data,
          variant: variant?.id,
          probability,
          path: path && [...path],
          locale: shownLocale,
        };
        if (!isAgain) {
          onOutcome(opening, 'answered');
          context.emit('answered', full);
        }
        return record({
          type: 'response',
          name: prompt.id,
          touchpoint,
          data: full,
        });
      },
      report,
      keep: (draft) =>
        void (drafts ??= fetchDrafts()).then(
          ({ keepDraft }) =>
            keepDraft(context, { ...opening, response, onElsewhere }, draft),
          // It can be answered without.
          () => {},
        ),
      onClosed,
      ...more,
    };
    visible = ui.openPrompt(request);
    return closed;
  };

  const presenter: Presenter = {
    visible: () => opened?.prompt.id,
    open: async (opening) => {
      if (opened) return { outcome: 'unavailable', reason: 'visible' };
      let isStopped = false;
      let outcome: Outcome = { outcome: 'dismissed', reason: 'host' };
      opened = opening;
      isTouched = isLeft = false;
      visible = { close: () => (isStopped = true) };
      const reserving = opening.reserve?.();
      try {
        const loaded = await load([opening]);
        const giveBack = await reserving;
        if (isStopped || (reserving && !giveBack)) giveBack?.();
        else {
          const closed = show(loaded, opening);
          // Whoever heard that it was shown may have dismissed it.
          if (isStopped) visible.close('host');
          outcome = await closed;
        }
      } catch (error) {
        await reserving?.then(
          (giveBack) => giveBack?.(),
          () => {},
        );
        outcome = { outcome: 'unavailable', reason: 'ui' };
        report(`Prompt "${opening.prompt.id}" not drawn: ${error}`, error);
      }
      opened = visible = undefined;
      shownAtMs = 0;
      onFree();
      return outcome;
    },
    dismiss: () => void guard(() => visible?.close('host')),
    leavePage: () => {
      if (shownAtMs && isTouched) return;
      guard(() => visible?.close('navigated'));
    },
    begun: () => (shownAtMs && isTouched ? opened?.prompt.id : undefined),
    ignored: () => {
      if (!isIgnored() || !opened?.reserve) return undefined;
      // Its history is the next page's to write; the record cannot wait for one.
      if (!isLeft) recordIgnored?.();
      isLeft = true;
      return opened;
    },
    preload: (prompts) =>
      void load(prompts.map((prompt) => ({ prompt }))).catch(() => {}),
    redraw: () => {
      const locale = localeOf();
      const speak = (language?: Language): void => {
        // Of two that are asked for, the last one is spoken.
        if (!opened || locale !== localeOf()) return;
        shownLocale = language?.locale ?? locale;
        const words = language?.wordsOf(opened);
        guard(() => visible?.setLocale?.(shownLocale, words));
      };
      const found = findLanguage();
      if (found) void found.then(speak);
      else speak();
    },
  };
  return presenter;
}
