import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Clock } from "../../core/contract/request.ts";
import { clockTime } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { type Said, saidNext } from "./countdown.ts";
import { threadMessages } from "./thread-messages.ts";

/** The countdown for those who hear it: politely, where it matters, and silent between. It begins empty, for only changes are spoken. */
export function SpokenCountdown({ clock, now }: { clock: Clock; now: number }): JSX.Element {
  const { language } = useApp();
  const say = threadMessages(language);
  const [said, setSaid] = useState<Said | null>(null);
  const next = saidNext(said, clock, now);
  useEffect(() => {
    if (next !== said) setSaid(next);
  }, [next, said]);
  const due = said === null ? "" : clockTime(said.dueAt, language);
  const words = {
    promised: say.notLater,
    half: say.halfSpoken,
    "five-minutes": say.fiveMinutesSpoken,
    over: say.late,
  };
  return (
    <output class="visually-hidden spoken-countdown">{said === null ? "" : words[said.moment](due)}</output>
  );
}
