import type { JSX } from "preact";
import { failureMessages } from "../connect/connect-messages.ts";
import { askBackground } from "../platform/ask-background.ts";
import { useApp } from "./app-context.ts";
import { gateMessages } from "./gate-messages.ts";

/** Stands where nothing may be searched: not connected yet, not confirmed for too long, disconnected. */
export function Gate(): JSX.Element {
  const { state, language, host } = useApp();
  const say = gateMessages(language);
  const { account, policy } = state;
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
      {account.kind === "none" && account.failed !== null && (
        <p class="gate-failed" role="alert">
          {failureMessages(language)[account.failed]}
        </p>
      )}
      <button type="button" class="button button-primary" onClick={() => void connect()}>
        {say.connect}
      </button>
    </div>
  );

  /** Where leave to reach the server is still to be given, only the page of its own can ask for it. */
  function connect(): Promise<unknown> {
    const begins = kind === "none" || kind === "revoked";
    if (begins && policy.server !== null && policy.mayReach)
      return host.call("connect", { server: policy.server });
    return askBackground("open-options", null);
  }
}
