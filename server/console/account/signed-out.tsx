import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { language } from "../platform/language.ts";
import { SignInScreen } from "./sign-in-screen.tsx";
import { signInMessages } from "./sign-in-messages.ts";
import { goElsewhere, mayBeSent, readWays, ways } from "./ways.ts";

/**
 * Whoever is signed out on a screen: sent to the company's provider at once where that is wanted, and back to the very same
 * place; else asked to sign in here.
 */
export function SignedOut({ to }: { to: string }): JSX.Element | null {
  const known = ways.value;
  const sent = known !== null && mayBeSent(known) ? known.elsewhere : null;
  useEffect(() => {
    if (known === null) void readWays();
    else if (sent) goElsewhere(sent.start, to);
  }, [known, sent, to]);
  if (known === null) return null;
  if (!sent) return <SignInScreen to={to} failed={null} />;
  return (
    <main class="page-alone">
      <output class="card-note">{signInMessages(language.value).goingElsewhere}</output>
    </main>
  );
}
