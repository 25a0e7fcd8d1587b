import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SellersChoice } from "../../core/contract/extension-policy.ts";
import type { LocalIndex, Welcome } from "../../core/contract/person.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { WhatIsKept } from "../../ui/what-is-kept/what-is-kept.tsx";
import type { HostClient } from "../platform/host-client.ts";
import { askPermission } from "./ask-permission.ts";
import { connectMessages } from "./connect-messages.ts";

type Given = {
  language: Language;
  client: HostClient;
  server: string;
  welcome: Welcome;
  localIndex: LocalIndex;
  /** By the company's policy. */
  mayNot: readonly SellersChoice[];
  /** Back to the address: wanted, or since connecting did not work. */
  onDone: () => void;
};

/** What is collected, for whom and how long: read before connecting, not after. */
export function WelcomeCard({ language, client, server, onDone, ...kept }: Given): JSX.Element {
  const say = connectMessages(language);
  const [busy, setBusy] = useState(false);
  const { portalOrigins } = kept.welcome;

  async function connect(): Promise<void> {
    const asked = portalOrigins.length === 0 ? null : askPermission(portalOrigins);
    setBusy(true);
    // Without it there is no button on pages; connecting works all the same.
    await asked;
    await client.call("connect", { server });
    onDone();
  }

  return (
    <section class="connect-card" aria-labelledby="before">
      <h2 id="before" class="connect-heading">
        {say.before}
      </h2>
      <WhatIsKept {...kept} language={language} />
      <div class="connect-actions">
        <button
          class="button button-primary"
          type="button"
          aria-disabled={busy}
          onClick={() => void connect()}
        >
          {say.connect}
        </button>
        <button class="button button-quiet" type="button" onClick={onDone}>
          {say.back}
        </button>
      </div>
    </section>
  );
}
