import type { JSX } from "preact";
import { askBackground } from "../platform/ask-background.ts";
import { useApp } from "./app-context.ts";
import { gateMessages } from "./gate-messages.ts";

/** Stands where nothing may be searched: not connected yet, not confirmed for too long, disconnected. */
export function Gate(): JSX.Element {
  const { state, language } = useApp();
  const say = gateMessages(language);
  const { account } = state;
  const kind = account.kind === "connected" ? "none" : account.kind;
  const why = {
    none: say.noneWhy,
    connecting: account.kind === "connecting" ? say.connectingWhy(account.userCode) : "",
    locked: say.lockedWhy,
    revoked: say.revokedWhy,
  }[kind];
  return (
    <div class="gate">
      <h1 class="gate-title">{say[kind]}</h1>
      <p>{why}</p>
      <button
        type="button"
        class="button button-primary"
        onClick={() => void askBackground("open-options", null)}
      >
        {say.connect}
      </button>
    </div>
  );
}
