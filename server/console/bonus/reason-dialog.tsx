import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Called } from "../../../core/contract/call.ts";
import { DialogFoot } from "../frame/dialog-foot.tsx";
import { useModal } from "../frame/use-modal.ts";
import { language } from "../platform/language.ts";
import { dialogMessages } from "./dialog-messages.ts";

type Given<T> = {
  readonly title: string;
  readonly label: string;
  readonly note: string;
  readonly verb: string;
  readonly send: (reason: string) => Promise<Called<T>>;
  readonly onSent: (answer: T) => void;
  readonly onClose: () => void;
  /** What is asked besides the reason. */
  readonly children?: ComponentChildren;
};

/** Asks for a reason, without which nothing is sent. */
export function ReasonDialog<T>(given: Given<T>): JSX.Element {
  const { title, label, note, verb, send, onSent, onClose, children } = given;
  const say = dialogMessages(language.value);
  const dialog = useModal("textarea");
  const reason = useSignal("");
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    if (reason.value.trim() === "") {
      failed.value = say.reasonMissing;
      return;
    }
    busy.value = true;
    const called = await send(reason.value);
    busy.value = false;
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    dialog.current?.close();
    onSent(called.answer);
  };

  return (
    <dialog ref={dialog} class="dialog choose" aria-labelledby="reason-title" onClose={onClose}>
      <form class="choose-form" onSubmit={(event) => void submit(event)}>
        <h2 id="reason-title" class="dialog-title">
          {title}
        </h2>
        {children}
        <label class="field">
          <span class="field-label">{label}</span>
          <textarea
            class="input bonus-reason"
            rows={4}
            maxLength={1000}
            value={reason.value}
            onInput={(event) => {
              reason.value = event.currentTarget.value;
              failed.value = null;
            }}
          />
        </label>
        <p class="card-note">{note}</p>
        <DialogFoot
          failed={failed.value}
          words={{ cancel: say.cancel, send: verb }}
          isReady={!busy.value}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}
