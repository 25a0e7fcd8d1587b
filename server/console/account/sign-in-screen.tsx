import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { SignInRefusal, SignInWays } from "../../../core/contract/sign-in.ts";
import { deskPath, webPath } from "../../../core/contract/paths.ts";
import { Icon } from "../../../ui/icon.tsx";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { goToAddress } from "../router/router.ts";
import { ElsewhereButton } from "./elsewhere-button.tsx";
import { refusalWords } from "./refusal-words.ts";
import { session } from "./session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInMessages } from "./sign-in-messages.ts";
import { readWays, ways } from "./ways.ts";

type Given = {
  /** Where to go once signed in; null for where such a person begins. */
  readonly to: string | null;
  /** Why somebody is back who was sent to the provider. */
  readonly failed: SignInRefusal | null;
};

export function SignInScreen({ to, failed }: Given): JSX.Element | null {
  const say = signInMessages(language.value);
  const current = session.value;
  const next = current.kind === "signed-in" ? (to ?? homeOf(current.me.role)) : null;
  const known = ways.value;
  useTitle(`${say.title} — ${say.service}`);
  useEffect(() => {
    if (next !== null) goToAddress(next, { replace: true });
  }, [next]);
  useEffect(() => void (known === null && readWays()), [known]);
  if (known === null) return null;
  return (
    <main class="page-alone">
      <div class="card-alone">
        <h1 class="card-title">
          <span class="brand-mark">
            <Icon name="ask" size={24} />
          </span>
          {say.service}
        </h1>
        {failed !== null && (
          <p class="form-error sign-in-failed" role="alert">
            <Icon name="alert" />
            <span>{refusalWords(language.value)[failed]}</span>
          </p>
        )}
        <Ways known={known} to={to} />
      </div>
      <LanguageSwitch />
    </main>
  );
}

function Ways({
  known: { elsewhere, passwords },
  to,
}: {
  known: SignInWays;
  to: string | null;
}): JSX.Element {
  const say = signInMessages(language.value);
  const form = (
    <>
      <SignInForm quiet={elsewhere !== null} />
      {elsewhere === null && <p class="card-note">{say.help}</p>}
    </>
  );
  if (!elsewhere) return form;
  return (
    <>
      <ElsewhereButton elsewhere={elsewhere} to={to} />
      {passwords !== "off" && (
        <details class="sign-in-otherwise">
          <summary>{passwords === "admins" ? say.byPasswordAdmins : say.byPassword}</summary>
          {form}
        </details>
      )}
    </>
  );
}

const homeOf = (role: string): string => (role === "seller" ? webPath : deskPath);
