import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Welcome } from "../../core/contract/person.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { ConnectFailure } from "../platform/protocol.ts";
import { serverOrigin } from "../../core/contract/server-origin.ts";
import { askPermission } from "./ask-permission.ts";
import { connectMessages, failureMessages } from "./connect-messages.ts";

type Given = {
  language: Language;
  client: HostClient;
  /** As typed before, or as the policy names it. */
  server: string | null;
  /** The policy names it: no other may be typed. */
  fixed: boolean;
  failed: ConnectFailure | null;
  onFound: (server: string, welcome: Welcome) => void;
};

/** Which server: typed, or named by policy; a permission to reach it; a first look at what answers there. */
export function AddressForm({ language, client, server, fixed, failed, onFound }: Given): JSX.Element {
  const say = connectMessages(language);
  const [typed, setTyped] = useState(server ?? "");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(failed);

  async function look(): Promise<void> {
    const origin = serverOrigin(typed);
    if (origin === null) return setFailure("address");
    const asked = askPermission([origin]);
    setBusy(true);
    setFailure(await found(await asked, origin));
    setBusy(false);
  }

  async function found(allowed: boolean, origin: string): Promise<ConnectFailure | null> {
    if (!allowed) return "permission";
    const outcome = await client.call("welcome", { server: origin });
    if (outcome.kind === "failed") return "unreachable";
    if (outcome.answer.kind === "failed") return outcome.answer.why;
    onFound(outcome.answer.server, outcome.answer.welcome);
    return null;
  }

  return (
    <form
      class="connect-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <label class="connect-label" for="server">
        {say.server}
      </label>
      <input
        id="server"
        class="connect-input"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        readOnly={fixed}
        inputMode="url"
        autocomplete="url"
        spellcheck={false}
        aria-describedby="server-hint server-failure"
        aria-invalid={failure !== null}
      />
      <p id="server-hint" class="connect-hint">
        {fixed ? say.serverByPolicy : say.serverHint}
      </p>
      <p id="server-failure" class="connect-failure" role="alert">
        {failure === null ? "" : failureMessages(language)[failure]}
      </p>
      <div class="connect-actions">
        <button class="button button-primary" type="submit" aria-disabled={busy}>
          {busy ? say.looking : say.next}
        </button>
      </div>
    </form>
  );
}
