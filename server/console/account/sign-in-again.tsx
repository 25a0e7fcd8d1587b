import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useModal } from "../frame/use-modal.ts";
import { language } from "../platform/language.ts";
import { addressOfRoute } from "../router/route.ts";
import { ElsewhereButton } from "./elsewhere-button.tsx";
import { readSession } from "./session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInMessages } from "./sign-in-messages.ts";
import { readWays, ways } from "./ways.ts";

const beside = addressOfRoute({ name: "signed-in-beside" });

/** Over the screen of someone whose session has expired in the middle of work; nothing beneath is lost. */
export function SignInAgain({ login }: { login: string }): JSX.Element {
  const say = signInMessages(language.value);
  // A dialog gives the focus to its first field; the login is known.
  const dialog = useModal("[name=password]");
  const known = ways.value;
  useEffect(() => void (known === null && readWays()), [known]);
  useEffect(() => {
    const ending = new AbortController();
    // Whoever has signed in elsewhere, in a window of its own or in another tab, comes back to this one.
    addEventListener("focus", () => void readSession(), { signal: ending.signal });
    return () => ending.abort();
  }, []);
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
      {known?.elsewhere && <ElsewhereButton elsewhere={known.elsewhere} to={beside} beside />}
      {known?.passwords !== "off" && <SignInForm login={login} quiet={known?.elsewhere != null} />}
    </dialog>
  );
}
