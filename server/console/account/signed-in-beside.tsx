import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { signInMessages } from "./sign-in-messages.ts";

/** The end of a sign-in in a window of its own: the screen that it was for goes on by itself. */
export function SignedInBeside(): JSX.Element {
  const say = signInMessages(language.value);
  // Only a window that a page has opened closes so; any other shows what to do.
  useEffect(() => close(), []);
  return (
    <main class="page-alone">
      <div class="card-alone">
        <Told title={say.besideTitle} text={say.beside} />
      </div>
    </main>
  );
}
