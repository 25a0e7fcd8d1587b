import type { JSX } from "preact";
import type { Language } from "../../../../core/language/define-messages.ts";
import { Icon } from "../../../../ui/icon.tsx";
import { useApp } from "../../../palette/app-context.ts";
import { beginAnew, isLeaving, leaveHere } from "../../sign-out.ts";
import { serviceName } from "../../service-name.ts";
import { SignInWays } from "../../sign-in-ways.tsx";
import { unendedSession } from "../../unended-session.ts";
import { webMessages } from "../../web-messages.ts";

/** Stands where nothing may be searched: whoever is there signs in right here. */
export function Gate(): JSX.Element {
  const { state, language, host } = useApp();
  const say = webMessages(language);
  const { account } = state;
  if (unendedSession()) {
    return (
      <Card title={say.unended} why={say.unendedWhy}>
        <button type="button" class="button button-primary" onClick={() => void leave(language)}>
          {say.signOut}
        </button>
      </Card>
    );
  }
  if (isLeaving()) {
    return <output class="gate web-gate">{say.leaving}</output>;
  }
  if (account.kind === "locked") {
    return (
      <Card title={say.locked} why={say.lockedWhy}>
        <button type="button" class="button button-primary" onClick={() => void host.call("refresh", null)}>
          {say.check}
        </button>
      </Card>
    );
  }
  const returns = account.kind === "revoked";
  return (
    <Card title={returns ? say.again : serviceName(language)} why={returns ? say.againWhy : say.signInWhy}>
      <SignInWays />
    </Card>
  );
}

async function leave(language: Language): Promise<void> {
  const ending = await leaveHere(language);
  if (ending.kind === "ended") beginAnew(ending.next);
}

type Given = { readonly title: string; readonly why: string; readonly children: JSX.Element | JSX.Element[] };

function Card({ title, why, children }: Given): JSX.Element {
  return (
    <div class="gate web-gate">
      <h1 class="gate-title">
        <Icon name="ask" size={24} />
        {title}
      </h1>
      <p>{why}</p>
      {children}
    </div>
  );
}
