import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { ago, dayAndTime } from "../../ui/time.ts";
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
  if (queued > 0) return <Age icon="clock">{say.waiting(queued)}</Age>;
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

function Age({ icon, children }: { icon: IconName; children: ComponentChildren }): JSX.Element {
  return (
    <span class="copy-age">
      <Icon name={icon} size={14} /> {children}
    </span>
  );
}
