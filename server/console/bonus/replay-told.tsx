import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { nearTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { bonusMessages } from "./bonus-messages.ts";
import type { Replay } from "./use-bonus.ts";

/** Whether the log alone gives the same figures. */
export function ReplayTold({ replay }: { replay: Replay }): JSX.Element | null {
  const say = bonusMessages(language.value);
  switch (replay.kind) {
    case "none":
      return null;
    case "checking":
      return <output class="bonus-replay muted">{say.checking}</output>;
    case "equal":
      return (
        <output class="bonus-replay chip chip-ok">
          <Icon name="checked" size={14} />
          {say.equal(nearTime(replay.at, now.value, language.value))}
        </output>
      );
    case "differs":
      return (
        <output class="bonus-replay chip chip-warn">
          <Icon name="warning" size={14} />
          {say.differs(replay.lines.map(({ name }) => name ?? say.nameless).join(", ") || say.inputs)}
        </output>
      );
    default:
      return replay satisfies never;
  }
}
