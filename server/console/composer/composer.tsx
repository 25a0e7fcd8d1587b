import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { figures } from "../../../core/language/figures.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { ComposerField } from "./composer-field.tsx";
import { composerMessages } from "./composer-messages.ts";
import { ComposerTools } from "./composer-tools.tsx";
import { attemptOf, emptyDraft, textOf } from "./draft.ts";
import { LengthTold, longestOf } from "./length-told.tsx";
import { MessageBody } from "./message-body.tsx";
import { SendBar } from "./send-bar.tsx";
import { type SendFailure, SendFailed } from "./send-failed.tsx";
import { sendDraft } from "./send-draft.ts";
import { SourceList } from "./source-list.tsx";
import type { Composing } from "./use-composing.ts";

type Given = {
  readonly request: RequestView;
  readonly composing: Composing;
  readonly onTyping: () => void;
  readonly onSent: (view: RequestView) => void;
  readonly onNext: (take: boolean) => void;
};

/** Where an answer, or a question to the seller, is written and sent. Nothing typed is ever lost by what happens. */
export function Composer({ request, composing, onTyping, onSent, onNext }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const sending = useSignal(false);
  const failure = useSignal<SendFailure | null>(null);
  const { draft, previewing } = composing;
  const { mode, sources } = draft.value;

  const refuse = (why: string): void => {
    failure.value = { kind: "told", why };
    previewing.value = false;
    composing.field.current?.focus();
  };
  const send = async (andNext: boolean): Promise<void> => {
    if (sending.value) return;
    const sent = draft.peek();
    const text = textOf(sent);
    if (text.trim() === "") return refuse(sent.mode === "ask" ? say.emptyAsk : say.empty);
    if (text.length > longestOf(sent)) return refuse(say.tooLong(figures(longestOf(sent), language.value)));
    const attempt = attemptOf(sent, () => crypto.randomUUID());
    composing.set({ attempt });
    sending.value = true;
    failure.value = null;
    const called = await sendDraft(request.id, sent, attempt.key);
    sending.value = false;
    if (called.kind !== "ok") {
      failure.value = called;
      return;
    }
    // The text of the other mode has not been sent, and stays.
    composing.set(
      sent.mode === "ask" ? { ask: "", mode: "answer", attempt: null } : { ...emptyDraft, ask: sent.ask },
    );
    previewing.value = false;
    notice(sent.mode === "ask" ? say.asked : sent.complete ? say.sent : say.noteSent);
    onSent(called.answer);
    if (andNext) onNext(true);
  };

  return (
    <section class="composer" aria-label={mode === "ask" ? say.askText : say.answer}>
      {failure.value && (
        <SendFailed
          failure={failure.value}
          text={textOf(draft.value)}
          onAgain={() => void send(false)}
          onNext={() => onNext(false)}
        />
      )}
      <div class={`composer-box${mode === "ask" ? " composer-ask" : ""}`}>
        {previewing.value ? (
          <div class="composer-preview">
            <MessageBody
              text={textOf(draft.value)}
              sources={mode === "answer" ? sources : []}
              name="preview"
            />
          </div>
        ) : (
          <ComposerField composing={composing} onTyping={onTyping} onSend={(andNext) => void send(andNext)} />
        )}
        {mode === "answer" && !previewing.value && (
          <SourceList sources={sources} text={draft.value.answer} name="draft" onDrop={composing.drop} />
        )}
        <LengthTold draft={draft.value} />
        <ComposerTools composing={composing} />
      </div>
      <SendBar composing={composing} sending={sending.value} onSend={(andNext) => void send(andNext)} />
    </section>
  );
}
