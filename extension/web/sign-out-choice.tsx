import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { signOut } from "./sign-out.ts";
import { unsentNow } from "./unsent-now.ts";
import { webMessages } from "./web-messages.ts";

/** Signing out, asked once more where something would be lost by it. */
export function SignOut(): JSX.Element {
  const { host, language } = useApp();
  const say = webMessages(language);
  const [losing, setLosing] = useState(0);

  const leave = (): void => void signOut(host, language);

  if (losing === 0) {
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          const unsent = unsentNow();
          if (unsent > 0) setLosing(unsent);
          else leave();
        }}
      >
        <Icon name="signOut" /> {say.signOut}
      </button>
    );
  }
  return (
    <div class="web-losing">
      <p role="alert">{say.unsent(losing)}</p>
      <button type="button" class="button" onClick={leave}>
        {say.signOutAnyway}
      </button>
      <button type="button" class="button" onClick={() => setLosing(0)}>
        {say.stay}
      </button>
    </div>
  );
}
