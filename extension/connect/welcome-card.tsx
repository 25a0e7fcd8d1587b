import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Welcome } from "../../core/contract/person.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { HostClient } from "../platform/host-client.ts";
import { askPermission } from "./ask-permission.ts";
import { connectMessages } from "./connect-messages.ts";

type Given = {
  language: Language;
  client: HostClient;
  server: string;
  welcome: Welcome /** Back to the address: wanted, or since connecting did not work. */;
  onDone: () => void;
};

/** What is collected, for whom and how long: read before connecting, not after. */
export function WelcomeCard({ language, client, server, welcome, onDone }: Given): JSX.Element {
  const say = connectMessages(language);
  const [busy, setBusy] = useState(false);
  const { keeps, portalOrigins, service } = welcome;
  const { requestDays, queryDays } = keeps;
  const sites = portalOrigins.map((origin) => new URL(origin).host).join(", ");
  const points = [
    [say.goes, say.goesWhat],
    [say.learns, queryDays === null ? say.learnsNothing : say.learnsWhat(queryDays)],
    [say.never, say.neverWhat],
    [say.whom, say.whomWhat(service[language])],
    [
      say.long,
      `${say.longWhat(keeps.trailDays, keeps.contextDays, keeps.screenshotDays)} ${requestDays === null ? say.questionsForever : say.questionsFor(requestDays)}`,
    ],
    [say.here, say.hereWhat],
    ...(portalOrigins.length === 0 ? [] : [[say.button, say.buttonWhat(sites)]]),
  ];

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
      <dl class="connect-points">
        {points.map(([term, what]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
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
