import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { ago, dayAndTime } from "../../ui/time.ts";
import { failureMessages } from "../connect/connect-messages.ts";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";
import { useLoadTimeLeft } from "./use-load-time-left.ts";
import { useNow } from "./use-now.ts";

/** How old what one searches is, or what it is waiting for. */
export function CopyAge(): JSX.Element {
  const { state, language } = useApp();
  const now = useNow(0, 30_000);
  const say = paletteMessages(language);
  const secondsLeft = useLoadTimeLeft(state.sync);
  const queued = state.outbox.filter(({ state: { kind } }) => kind === "waiting").length;
  const { connection } = state;
  if (queued > 0 && connection.kind === "outdated") {
    const helps = failureMessages(language)[`update-${connection.side}`];
    return (
      <Age icon="alert" title={helps}>
        {say.waiting(queued, "update")}
      </Age>
    );
  }
  if (queued > 0) return <Age icon="clock">{say.waiting(queued, "connection")}</Age>;
  if (secondsLeft !== null) return <Age icon="sync">{say.timeLeft(secondsLeft)}</Age>;
  if (state.staleSince !== null) {
    // That the copy is the server's of this minute says nothing then.
    return <Age icon="clock">{say.checked(dayAndTime(state.staleSince, now, language))}</Age>;
  }
  return (
    <Age icon="sync">
      {state.lastSync === null ? say.notSynced : say.synced(ago(state.lastSync, now, language))}
    </Age>
  );
}

type AgeGiven = { readonly icon: IconName; readonly title?: string; readonly children: ComponentChildren };

function Age({ icon, title, children }: AgeGiven): JSX.Element {
  return (
    <span class="copy-age" title={title}>
      <Icon name={icon} size={14} /> {children}
    </span>
  );
}
