import type { JSX } from "preact";
import { useModal } from "../frame/use-modal.ts";
import { language } from "../platform/language.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInMessages } from "./sign-in-messages.ts";

/** Over the screen of someone whose session has expired in the middle of work; nothing beneath is lost. */
export function SignInAgain({ login }: { login: string }): JSX.Element {
  const say = signInMessages(language.value);
  // A dialog gives the focus to its first field; the login is known.
  const dialog = useModal("[name=password]");
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title" class="dialog-title">
        {say.expiredTitle}
      </h2>
      <p class="card-note">{say.expired}</p>
      <SignInForm login={login} />
    </dialog>
  );
}
