import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../core/language/define-messages.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { ConnectFailure } from "../platform/protocol.ts";
import { connectMessages, failureMessages } from "./connect-messages.ts";

type Given = { language: Language; client: HostClient; server: string; failed: ConnectFailure | null };

/** The company's policy names the server and lets us reach it: one press, or none, begins. */
export function ServerCard({ language, client, server, failed }: Given): JSX.Element {
  const say = connectMessages(language);
  const [busy, setBusy] = useState(false);

  async function connect(): Promise<void> {
    setBusy(true);
    await client.call("connect", { server });
    setBusy(false);
  }

  return (
    <section class="connect-card" aria-labelledby="server">
      <h2 id="server" class="connect-heading">
        {new URL(server).host}
      </h2>
      <p class="connect-hint">{say.serverByPolicy}</p>
      <p>{say.opensPage}</p>
      <p class="connect-failure" role="alert">
        {failed === null ? "" : failureMessages(language)[failed]}
      </p>
      <div class="connect-actions">
        <button
          class="button button-primary"
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && void connect()}
        >
          {busy ? say.looking : say.connect}
        </button>
      </div>
    </section>
  );
}
