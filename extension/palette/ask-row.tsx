import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { findPersonalData } from "../../core/desk/find-personal-data.ts";
import { Icon } from "../../ui/icon.tsx";
import { clockTime } from "../../ui/time.ts";
import { useOwnSame } from "../ask/before/use-own-same.ts";
import { useSettled } from "../ask/before/use-settled.ts";
import { dueWords } from "../ask/due-words.ts";
import { useNotYet } from "../ask/use-not-yet.ts";
import { useApp } from "./app-context.ts";
import { askRowWording } from "./ask-row-wording.ts";
import { Keys } from "./keys.tsx";
import { useNow } from "./use-now.ts";

type Given = {
  readonly text: string;
  readonly selected: boolean;
  readonly onPress: (event: MouseEvent) => void;
};

/** The last row, always in sight: asks what stands in the field, and names what goes along. */
export function AskRow({ text, selected, onPress }: Given): JSX.Element {
  const { state, offer, language } = useApp();
  const now = useNow(state.serverOffsetMs, 15_000);
  const own = useOwnSame(useSettled(text, 300));
  const notYet = useNotYet();
  const me = state.account.kind === "connected" ? state.account.me : null;
  // Formatting a time costs more than all else of this row, and it is drawn at each letter.
  const due = useMemo(
    () =>
      me &&
      dueWords({ hours: me.hours, minutes: me.minutesOf?.question ?? me.answerWithinMinutes }, now, language),
    [me, now, language],
  );
  const wording = askRowWording(
    {
      text,
      parts: offer.ticked,
      online: state.connection.kind === "online",
      typicalMinutes: me?.typicalMinutes ?? null,
      answerWithinMinutes: me?.answerWithinMinutes ?? null,
      due,
      personal: me !== null && me.personalData !== "off" && findPersonalData(text).length > 0,
      asked: own && {
        id: own.id,
        until: own.clock.dueAt === null ? null : clockTime(own.clock.dueAt, language),
      },
      notYet,
    },
    language,
  );
  const look = notYet ? "ask-row ask-row-not-yet" : "ask-row";
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- an option of the field's list; its keys go to the field
    <div id="ask" role="option" class={look} tabIndex={-1} aria-selected={selected} onClick={onPress}>
      <Icon name={notYet ? "clock" : "ask"} size={20} />
      <span class="ask-row-title">{wording.title}</span>
      <span class={own && !notYet ? "ask-row-along ask-row-asked" : "ask-row-along"}>{wording.along}</span>
      <span class="ask-row-time">{wording.time}</span>
      {!notYet && <Keys of={selected ? ["↵"] : ["Ctrl", "↵"]} />}
    </div>
  );
}
