import { useSignal, type Signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KeptAnswer } from "../../../core/contract/kept-answer.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { bodyOf, isWhole, type KeptDraft } from "./kept-draft.ts";
import { keptMessages } from "./kept-messages.ts";

export type Saving = {
  readonly failed: Signal<string | null>;
  readonly busy: Signal<boolean>;
  /** The answer as it was kept; null where it was not. */
  readonly save: (draft: KeptDraft) => Promise<KeptAnswer | null>;
};

/** Saving a kept answer: once per press, and what is wrong is said. */
export function useSaving(): Saving {
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  return {
    failed,
    busy,
    async save(draft) {
      const say = keptMessages(language.peek());
      if (busy.peek()) return null;
      if (!isWhole(draft)) {
        failed.value = say.incomplete;
        return null;
      }
      busy.value = true;
      const called = await deskCall(endpoints.putKeptAnswer, {
        params: { kept: draft.id },
        body: bodyOf(draft),
      });
      busy.value = false;
      if (called.kind === "ok") return called.answer;
      failed.value = whyNot(called, say.failed);
      return null;
    },
  };
}
