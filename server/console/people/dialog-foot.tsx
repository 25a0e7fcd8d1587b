import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { peopleMessages } from "./people-messages.ts";

type Given = { readonly failed: string | null; readonly onCancel: () => void };

/** What went wrong, and the way out of a form by leaving or saving. */
export function DialogFoot({ failed, onCancel }: Given): JSX.Element {
  const say = peopleMessages(language.value);
  return (
    <>
      <p class="form-error" role="alert">
        {failed}
      </p>
      <div class="choose-acts">
        <button type="button" class="button" onClick={onCancel}>
          {say.cancel}
        </button>
        <button type="submit" class="button button-primary">
          {say.save}
        </button>
      </div>
    </>
  );
}
