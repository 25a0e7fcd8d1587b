import type { JSX } from "preact";
import type { Language } from "../../core/language/define-messages.ts";
import { shownCode } from "../../ui/shown-code.ts";
import { clockTime } from "../../ui/time.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { Account } from "../platform/protocol.ts";
import { connectMessages } from "./connect-messages.ts";

type Given = { language: Language; client: HostClient; account: Extract<Account, { kind: "connecting" }> };

/** The code to compare while the confirmation page is open in another tab. */
export function CodeCard({ language, client, account }: Given): JSX.Element {
  const say = connectMessages(language);
  return (
    <section class="connect-card" aria-labelledby="compare">
      <h2 id="compare" class="connect-heading">
        {say.compare}
      </h2>
      <p>{say.compareWhat}</p>
      <p class="connect-code figures">{shownCode(account.userCode)}</p>
      <output class="connect-hint">{say.waits(clockTime(account.expiresAt, language))}</output>
      <div class="connect-actions">
        <a class="button" href={account.address} target="_blank" rel="noreferrer">
          {say.openAgain}
        </a>
        <button
          class="button button-quiet"
          type="button"
          onClick={() => void client.call("cancelConnect", null)}
        >
          {say.cancel}
        </button>
      </div>
    </section>
  );
}
