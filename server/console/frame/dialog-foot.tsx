import type { JSX } from "preact";

type Given = {
  /** What went wrong. */
  readonly failed: string | null;
  readonly words: { readonly cancel: string; readonly send: string };
  /** False where there is nothing to send yet, or it is on its way. */
  readonly isReady?: boolean;
  readonly onCancel: () => void;
};

/** What went wrong, and the way out of a form by leaving or sending. */
export function DialogFoot({ failed, words, isReady = true, onCancel }: Given): JSX.Element {
  return (
    <>
      <p class="form-error" role="alert">
        {failed}
      </p>
      <div class="choose-acts">
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="submit" class="button button-primary" aria-disabled={!isReady}>
          {words.send}
        </button>
      </div>
    </>
  );
}
