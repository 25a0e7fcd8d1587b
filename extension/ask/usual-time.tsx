import type { JSX } from "preact";
import type { RequestKind } from "../../core/contract/request-event.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { useNow } from "../palette/use-now.ts";
import { askMessages } from "./ask-messages.ts";
import { dueWords } from "./due-words.ts";

/** How long an answer usually takes and when it is there at the latest; offline, that the question will wait. */
export function UsualTime({ as }: { as: RequestKind }): JSX.Element {
  const { state, language } = useApp();
  const say = askMessages(language);
  const now = useNow(state.serverOffsetMs, 15_000);
  if (state.connection.kind === "offline") {
    return (
      <span class="usual">
        <Icon name="offline" /> {say.queueOffline}
      </span>
    );
  }
  const me = state.account.kind === "connected" ? state.account.me : null;
  if (!me) return <span class="usual" />;
  const minutes = me.minutesOf?.[as] ?? me.answerWithinMinutes;
  const due = dueWords({ hours: me.hours, minutes }, now, language);
  // What usually takes nine minutes are questions.
  const usual = as === "question" ? me.typicalMinutes : null;
  if (due?.kind === "later") {
    return (
      <span class="usual">
        <Icon name="moon" />
        <b>{say.answersBy(due.words)}</b>
      </span>
    );
  }
  return (
    <span class="usual">
      <Icon name="clock" />
      <span>
        {usual === null ? say.within : say.usually}
        <b>{say.minutes(usual ?? minutes)}</b>
        {due !== null && say.notLater(due.words)}
      </span>
    </span>
  );
}
