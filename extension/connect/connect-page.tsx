import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Welcome } from "../../core/contract/person.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { HostState } from "../platform/protocol.ts";
import { AddressForm } from "./address-form.tsx";
import { CodeCard } from "./code-card.tsx";
import { ConnectedCard } from "./connected-card.tsx";
import { PolicyFaults } from "./policy-faults.tsx";
import { ServerCard } from "./server-card.tsx";
import { connectMessages } from "./connect-messages.ts";
import { useHost } from "./use-host.ts";
import { WelcomeCard } from "./welcome-card.tsx";

/** First run, and later «what am I connected to». */
export function ConnectPage(): JSX.Element {
  const { state, client } = useHost();
  const language = state?.language ?? chooseLanguage(navigator.language);
  const say = connectMessages(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say.title;
  }, [language, say]);
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
      {state && <PolicyFaults language={language} faults={state.policy.faults} />}
    </main>
  );
}

function Step({ state, client }: { state: HostState; client: HostClient }): JSX.Element {
  const { account, language, policy } = state;
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
      {way()}
    </>
  );

  function way(): JSX.Element {
    // Only a page that is pressed here can ask the browser for leave to reach a server.
    if (policy.server !== null && policy.mayReach)
      return <ServerCard language={language} client={client} server={policy.server} failed={failed} />;
    if (found !== null) {
      const localIndex = policy.localIndex ?? "full";
      const parts = { language, client, localIndex, mayNot: policy.mayNot, ...found };
      return <WelcomeCard {...parts} onDone={() => setFound(null)} />;
    }
    return (
      <AddressForm
        key={`${account.server} ${failed}`}
        language={language}
        client={client}
        server={policy.server ?? account.server}
        fixed={policy.server !== null}
        failed={failed}
        onFound={(server, welcome) => setFound({ server, welcome })}
      />
    );
  }
}
