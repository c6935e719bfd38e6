import { allValidators } from '../engine/interview/validators/allValidators.ts';
import { conduct } from '../present/conduct.ts';
import type { Conversation } from '../present/converse.ts';
import type { PromptRequest, Ui } from '../present/Ui.ts';

/** A UI without a screen. */
export interface TestUi extends Ui {
  /** The prompt that is open, if one is. */
  visible(): (Conversation & { readonly request: PromptRequest }) | undefined;
}

export function createTestUi(): TestUi {
  let visible: ReturnType<TestUi['visible']>;

  return {
    visible: () => visible,
    openPrompt: (request) => {
      const conversation = conduct(request, () => {}, {
        validators: allValidators,
      });
      const close: Conversation['close'] = (reason) => {
        visible = undefined;
        conversation.close(reason);
      };
      visible = { ...conversation, close, request };
      return { close };
    },
  };
}
