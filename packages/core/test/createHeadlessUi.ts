import { conduct, type Conversation } from '../src/present/index.ts';
import type { PromptRequest, Ui } from '../src/present/Ui.ts';

/** A prompt that nobody can see. */
export interface HeadlessPrompt extends Conversation {
  request: PromptRequest;
  isOpen: boolean;
}

/** A UI without a screen. */
export interface HeadlessUi extends Ui {
  /** Every prompt so far. */
  prompts: HeadlessPrompt[];
  /** The one that is open; fails the test if there is none. */
  visible(): HeadlessPrompt;
}

export function createHeadlessUi(): HeadlessUi {
  const prompts: HeadlessPrompt[] = [];
  return {
    prompts,
    visible: () => {
      const open = prompts.find(({ isOpen }) => isOpen);
      if (!open) throw new Error('No prompt is open.');
      return open;
    },
    openPrompt: (request) => {
      const conversation = conduct(request, () => {});
      const prompt: HeadlessPrompt = {
        ...conversation,
        request,
        isOpen: true,
        close: (reason) => {
          prompt.isOpen = false;
          conversation.close(reason);
        },
      };
      prompts.push(prompt);
      return prompt;
    },
  };
}
