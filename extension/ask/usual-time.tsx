import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { askMessages } from "./ask-messages.ts";

/** How long an answer usually takes; offline, that the question will wait. Promises no hour: the server's calendar fixes that. */
export function UsualTime(): JSX.Element {
  const { state, language } = useApp();
  const say = askMessages(language);
  if (state.connection.kind === "offline") {
    return (
      <span class="usual">
        <Icon name="offline" /> {say.queueOffline}
      </span>
    );
  }
  const me = state.account.kind === "connected" ? state.account.me : null;
  if (!me) return <span class="usual" />;
  return (
    <span class="usual">
      <Icon name="clock" />
      <span>
        {me.typicalMinutes === null ? say.within : say.usually}
        <b>{say.minutes(me.typicalMinutes ?? me.answerWithinMinutes)}</b>
      </span>
    </span>
  );
}
