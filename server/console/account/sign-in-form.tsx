import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { language } from "../platform/language.ts";
import { Icon } from "../../../ui/icon.tsx";
import { whyNotSignedIn } from "../../../ui/why-not-signed-in.ts";
import { signIn } from "./sign-in.ts";
import { signInMessages } from "./sign-in-messages.ts";

type Form = { kind: "resting" } | { kind: "sending" } | { kind: "refused"; why: string };

type Given = {
  /** Known already where the same person comes back. */
  readonly login?: string;
  /** The second way to sign in: it does not call for attention. */
  readonly quiet?: boolean;
};

/** Name and password. */
export function SignInForm({ login, quiet = false }: Given): JSX.Element {
  const say = signInMessages(language.value);
  const form = useSignal<Form>({ kind: "resting" });
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const visible = useSignal(false);

  useEffect(() => {
    if (!quiet) (login === undefined ? name : password).current?.focus();
  }, [login, quiet]);

  const refuse = (why: string, field: HTMLInputElement | null): void => {
    form.value = { kind: "refused", why };
    field?.focus();
    field?.select();
  };
  const submit = async (): Promise<void> => {
    if (form.value.kind === "sending") return;
    const given = { login: name.current?.value.trim() ?? "", password: password.current?.value ?? "" };
    if (given.login === "") return refuse(say.loginMissing, name.current);
    if (given.password === "") return refuse(say.passwordMissing, password.current);
    form.value = { kind: "sending" };
    const outcome = await signIn(given.login, given.password);
    if (outcome.kind === "done") form.value = { kind: "resting" };
    else refuse(whyNotSignedIn(outcome, language.peek()), password.current);
  };

  return (
    <form
      class="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field">
        <span class="field-label">{say.login}</span>
        <input
          ref={name}
          class="input"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          defaultValue={login ?? ""}
        />
      </label>
      <div class="field">
        <label class="field-label" for="password">
          {say.password}
        </label>
        <span class="input-with-button">
          <input
            ref={password}
            id="password"
            class="input"
            name="password"
            {...(visible.value ? { type: "text" } : { type: "password" })}
            autocomplete="current-password"
            spellcheck={false}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={say.showPassword}
            aria-pressed={visible.value}
            onClick={() => (visible.value = !visible.value)}
          >
            <Icon name="eye" />
          </button>
        </span>
      </div>
      <p class="form-error" role="alert">
        {form.value.kind === "refused" && (
          <>
            <Icon name="alert" />
            <span>{form.value.why}</span>
          </>
        )}
      </p>
      <button
        type="submit"
        class={quiet ? "button" : "button button-primary"}
        aria-disabled={form.value.kind === "sending"}
      >
        {form.value.kind === "sending" ? say.signingIn : say.signIn}
      </button>
    </form>
  );
}
