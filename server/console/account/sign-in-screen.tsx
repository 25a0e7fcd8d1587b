import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { goToAddress } from "../router/router.ts";
import { session } from "./session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInMessages } from "./sign-in-messages.ts";

/** @param to address of this console to go to once signed in. */
export function SignInScreen({ to }: { to: string }): JSX.Element {
  const say = signInMessages(language.value);
  const signedIn = session.value.kind === "signed-in";
  useTitle(`${say.title} — ${say.service}`);
  useEffect(() => {
    if (signedIn) goToAddress(to, { replace: true });
  }, [signedIn, to]);
  return (
    <main class="page-alone">
      <div class="card-alone">
        <h1 class="card-title">
          <span class="brand-mark">
            <Icon name="ask" size={24} />
          </span>
          {say.service}
        </h1>
        <SignInForm />
        <p class="card-note">{say.help}</p>
      </div>
      <LanguageSwitch />
    </main>
  );
}
