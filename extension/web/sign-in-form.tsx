import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { askAuth } from "../../core/contract/ask-auth.ts";
import { Icon } from "../../ui/icon.tsx";
import { whyNotSignedIn } from "../../ui/why-not-signed-in.ts";
import { useApp } from "../palette/app-context.ts";
import { changeOwnDevice } from "./change-own-device.ts";
import { forgetLeft } from "./left.ts";
import { OwnChoice } from "./own-choice.tsx";
import { isOwnDevice } from "./own-device.ts";
import { forgetUnendedSession } from "./unended-session.ts";
import { webMessages } from "./web-messages.ts";

type Form = { kind: "resting" } | { kind: "sending" } | { kind: "refused"; why: string };

type Given = {
  /** Whether this device may keep anything; absent: it is asked here. */
  readonly own?: boolean;
};

/** Name and password, and whether this device may keep anything. What waits to be sent goes out afterwards. */
export function SignInForm({ own: chosen }: Given): JSX.Element {
  const { host, language } = useApp();
  const say = webMessages(language);
  const [form, setForm] = useState<Form>({ kind: "resting" });
  const [asked, setAsked] = useState(isOwnDevice());
  const own = chosen ?? asked;
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  // Where it is the second way it does not call for attention.
  useEffect(() => void (chosen === undefined && name.current?.focus()), []);

  function refuse(why: string, field: HTMLInputElement | null): void {
    setForm({ kind: "refused", why });
    field?.focus();
    field?.select();
  }

  async function signIn(): Promise<void> {
    if (form.kind === "sending") return;
    const given = { username: name.current?.value.trim() ?? "", password: password.current?.value ?? "" };
    if (given.username === "") return refuse(say.loginMissing, name.current);
    if (given.password === "") return refuse(say.passwordMissing, password.current);
    setForm({ kind: "sending" });
    const outcome = await askAuth("/sign-in/username", { ...given, rememberMe: own }, { fetch, language });
    if (outcome.kind !== "done") return refuse(whyNotSignedIn(outcome, language), password.current);
    forgetUnendedSession();
    forgetLeft();
    // The page begins anew, on the disk or in its memory.
    if (await changeOwnDevice(own, host)) return location.reload();
    await host.call("connect", { server: location.origin });
    // Gone with what it stands in, unless that failed.
    setForm({ kind: "refused", why: say.offline });
  }

  return (
    <form
      class="web-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <label class="web-label">
        {say.login}
        <input
          ref={name}
          class="web-input"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
        />
      </label>
      <label class="web-label">
        {say.password}
        <input
          ref={password}
          class="web-input"
          type="password"
          name="password"
          autocomplete="current-password"
        />
      </label>
      {chosen === undefined && <OwnChoice own={asked} onChange={setAsked} />}
      <p class="web-refused" role="alert">
        {form.kind === "refused" && (
          <>
            <Icon name="alert" /> <span>{form.why}</span>
          </>
        )}
      </p>
      <button type="submit" class="button button-primary" aria-disabled={form.kind === "sending"}>
        {form.kind === "sending" ? say.signingIn : say.signIn}
      </button>
    </form>
  );
}
