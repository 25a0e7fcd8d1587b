import { type Signal, useSignal } from "@preact/signals";
import type { RequestView } from "../../../core/contract/request.ts";
import type { WithoutSource } from "../../../core/contract/request-event.ts";
import { figures } from "../../../core/language/figures.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { beforeSending } from "./before-sending.ts";
import { composerMessages } from "./composer-messages.ts";
import { afterSending, attemptOf } from "./draft.ts";
import { composerFilesMessages } from "./files-messages.ts";
import { longestOf } from "./longest-of.ts";
import type { SendFailure } from "./send-failed.tsx";
import { sendDraft } from "./send-draft.ts";
import type { Composing } from "./use-composing.ts";
import type { ComposerFiles } from "./use-files.ts";

/** What is asked before a text goes. */
export type AskedFirst =
  | { readonly kind: "why"; readonly andNext: boolean }
  | { readonly kind: "unfilled"; readonly words: readonly string[]; readonly andNext: boolean };

export type Sending = {
  readonly busy: Signal<boolean>;
  readonly failure: Signal<SendFailure | null>;
  readonly asked: Signal<AskedFirst | null>;
  readonly send: (andNext: boolean, said?: { readonly unfilledIsMeant: boolean }) => Promise<void>;
  readonly becauseOf: (why: WithoutSource) => void;
  /** Back to the text, nothing is sent. */
  readonly back: () => void;
};

type Given = {
  readonly request: number;
  readonly composing: Composing;
  readonly files: Pick<ComposerFiles, "settled">;
  readonly onSent: (view: RequestView) => void;
  readonly onNext: () => void;
};

/** Sends a draft, asking first what must be said. Nothing typed is lost by what happens. */
export function useSending({ request, composing, files, onSent, onNext }: Given): Sending {
  const say = composerMessages(language.value);
  const busy = useSignal(false);
  const failure = useSignal<SendFailure | null>(null);
  const asked = useSignal<AskedFirst | null>(null);
  const { draft, previewing } = composing;

  const back = (): void => {
    asked.value = null;
    previewing.value = false;
    composing.focus();
  };
  const refuse = (why: string): void => {
    failure.value = { kind: "told", why };
    back();
  };
  const send: Sending["send"] = async (andNext, said = { unfilledIsMeant: false }) => {
    if (busy.value) return;
    busy.value = true;
    const allThere = await files.settled();
    busy.value = false;
    if (!allThere) return refuse(composerFilesMessages(language.value).notThere);
    const sent = draft.peek();
    const judged = beforeSending(sent, said);
    asked.value = null;
    switch (judged.kind) {
      case "empty":
        return refuse(sent.mode === "ask" ? say.emptyAsk : say.empty);
      case "too-long":
        return refuse(say.tooLong(figures(longestOf(sent), language.value)));
      case "unfilled":
        asked.value = { ...judged, andNext };
        return;
      case "why":
        asked.value = { kind: "why", andNext };
        return;
      case "ready":
        break;
    }
    const attempt = attemptOf(sent, () => crypto.randomUUID());
    composing.set({ attempt });
    busy.value = true;
    failure.value = null;
    const called = await sendDraft(request, sent, attempt.key);
    busy.value = false;
    if (called.kind !== "ok") {
      failure.value = called;
      return;
    }
    // What can be taken back stays in the draft until the thread has it; the text of the other mode has not been sent.
    if (!called.answer.held) composing.set(afterSending(sent));
    previewing.value = false;
    if (!called.answer.held)
      notice(sent.mode === "ask" ? say.asked : sent.complete ? say.sent : say.noteSent);
    onSent(called.answer.view);
    if (andNext) onNext();
  };
  return {
    busy,
    failure,
    asked,
    send,
    back,
    becauseOf(without) {
      const andNext = asked.peek()?.andNext ?? false;
      composing.set({ without });
      void send(andNext, { unfilledIsMeant: true });
    },
  };
}
