import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Initials } from "../../../ui/person.tsx";
import { signOut } from "../account/sign-in.ts";
import { lettersOn, switchLetters } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { chooseTheme, theme, themes } from "../platform/theme.ts";
import { Link } from "../router/link.tsx";
import { frameMessages } from "./frame-messages.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { notifying, switchNotifying } from "./notifications.ts";

/** Who works here, and how the console looks and behaves for them. */
export function AccountMenu({ me }: { me: Me }): JSX.Element {
  const say = frameMessages(language.value);
  const failed = useSignal(false);
  const leave = async (): Promise<void> => {
    failed.value = (await signOut()).kind !== "done";
  };
  return (
    <div class="rail-account">
      <button type="button" class="rail-item" popovertarget="account-menu" title={me.name}>
        <Initials person={me} />
        <span class="rail-word">
          {me.name}
          <span class="visually-hidden">: {say.account}</span>
        </span>
      </button>
      <div id="account-menu" class="popover account-menu" popover="auto">
        <p class="account-name">
          <strong>{me.name}</strong>
          <span class="muted">{me.login}</span>
        </p>
        <LanguageSwitch />
        <fieldset class="switch" aria-label={say.theme}>
          {themes.map((each) => (
            <button
              key={each}
              type="button"
              class="switch-option"
              aria-pressed={theme.value === each}
              onClick={() => chooseTheme(each)}
            >
              {say[each]}
            </button>
          ))}
        </fieldset>
        <label class="check">
          <input
            type="checkbox"
            checked={lettersOn.value}
            onChange={(event) => switchLetters(event.currentTarget.checked)}
          />
          {say.letters}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={notifying.value === "on"}
            disabled={notifying.value === "denied"}
            onChange={(event) => void switchNotifying(event.currentTarget.checked)}
          />
          {say.notify}
        </label>
        {notifying.value === "denied" && <p class="card-note">{say.notifyDenied}</p>}
        <Link to={{ name: "devices" }} class="menu-item">
          <Icon name="keyboard" />
          {say.devices}
        </Link>
        <button type="button" class="menu-item" onClick={() => void leave()}>
          <Icon name="signOut" />
          {say.signOut}
        </button>
        {failed.value && (
          <p class="form-error" role="alert">
            {say.signOutFailed}
          </p>
        )}
      </div>
    </div>
  );
}
