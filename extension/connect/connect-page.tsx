import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Welcome } from "../../core/contract/person.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { HostState } from "../platform/protocol.ts";
import { AddressForm } from "./address-form.tsx";
import { CodeCard } from "./code-card.tsx";
import { ConnectedCard } from "./connected-card.tsx";
import { connectMessages } from "./connect-messages.ts";
import { useHost } from "./use-host.ts";
import { WelcomeCard } from "./welcome-card.tsx";

/** First run, and later «what am I connected to». */
export function ConnectPage(): JSX.Element {
  const { state, client } = useHost();
  const say = connectMessages(state?.language ?? chooseLanguage(navigator.language));
  return (
    <main class="connect">
      <header class="connect-head">
        <img src="/icon/128.png" alt="" width="48" height="48" />
        <div>
          <h1 class="connect-title">{say.title}</h1>
          <p class="connect-hint">{say.lead}</p>
        </div>
      </header>
      {state === null || client === null ? (
        <output>{say.starting}</output>
      ) : (
        <Step state={state} client={client} />
      )}
    </main>
  );
}

function Step({ state, client }: { state: HostState; client: HostClient }): JSX.Element {
  const { account, language } = state;
  const [found, setFound] = useState<{ server: string; welcome: Welcome } | null>(null);
  const say = connectMessages(language);
  if (account.kind === "connecting")
    return <CodeCard language={language} client={client} account={account} />;
  if (account.kind === "connected") {
    return <ConnectedCard state={state} client={client} server={account.server} me={account.me} />;
  }
  const failed = account.kind === "none" ? account.failed : null;
  return (
    <>
      {account.kind === "none" ? null : <p class="connect-note">{say[account.kind]}</p>}
      {found === null ? (
        <AddressForm
          key={`${account.server} ${failed}`}
          language={language}
          client={client}
          server={account.server}
          failed={failed}
          onFound={(server, welcome) => setFound({ server, welcome })}
        />
      ) : (
        <WelcomeCard language={language} client={client} {...found} onDone={() => setFound(null)} />
      )}
    </>
  );
}
