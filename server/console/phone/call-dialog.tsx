import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { useModal } from "../frame/use-modal.ts";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { AnswerCall } from "./answer-call.tsx";
import { openCallDraft } from "./call-draft.ts";
import { CallForm } from "./call-form.tsx";
import { callShown, hideCall, showCall } from "./call-shown.ts";
import { phoneMessages } from "./phone-messages.ts";

/** The form for a call, by its two keys from wherever one is. */
export function CallPlace({ me }: { me: Me }): JSX.Element | null {
  useCommands((command) => {
    if (command !== "log-call") return false;
    showCall();
    return true;
  });
  openCallDraft(me.id);
  const opening = callShown.value;
  return opening === null ? null : <CallDialog key={opening} me={me} onClosed={() => hideCall(opening)} />;
}

/** A call: who asks what, written down before it is answered, so that nothing is lost and the clock is just. */
function CallDialog({ me, onClosed }: { me: Me; onClosed: () => void }): JSX.Element {
  const say = phoneMessages(language.value);
  const dialog = useModal();
  const logged = useSignal<RequestView | null>(null);
  const close = (): void => dialog.current?.close();
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, [logged.value]);
  return (
    <dialog ref={dialog} class="dialog call-dialog" aria-labelledby="call-title" onClose={onClosed}>
      <h2 id="call-title" class="dialog-title">
        {logged.value ? say.answerTitle(logged.value.seller?.name ?? "") : say.title}
      </h2>
      {logged.value ? (
        <AnswerCall request={logged.value} me={me} onClose={close} />
      ) : (
        <CallForm onClose={close} onAnswer={(request) => (logged.value = request)} />
      )}
    </dialog>
  );
}
