import type { JSX } from "preact";
import { useModal } from "../frame/use-modal.ts";

type Given = {
  /** Something is lost by a yes: it is asked as an alert. */
  readonly losing?: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** Closed without a yes; also after one. */
  readonly onClose: () => void;
};

/** Asks before something is done; the way back has the focus. */
export function ConfirmDialog({ losing = false, title, text, yes, no, onYes, onClose }: Given): JSX.Element {
  const dialog = useModal(".confirm-no");
  return (
    <dialog
      ref={dialog}
      class="dialog"
      role={losing ? "alertdialog" : "dialog"}
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onClose={onClose}
    >
      <h2 id="confirm-title" class="dialog-title">
        {title}
      </h2>
      <p id="confirm-text" class="card-note">
        {text}
      </p>
      <div class="confirm-acts">
        <button type="button" class="button confirm-no" onClick={() => dialog.current?.close()}>
          {no}
        </button>
        <button
          type="button"
          class={losing ? "button button-danger" : "button button-primary"}
          onClick={() => {
            dialog.current?.close();
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
