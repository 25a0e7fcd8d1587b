import { type Alarm, alarmUrgency } from "../../core/contract/alarm.ts";

/** An alarm that is on, as the book has it. */
export type OpenAlarm = Pick<Alarm, "kind" | "source"> & {
  readonly id: number;
  /** When it was last told; null where that waits until the desk opens. */
  readonly toldAt: string | null;
};

/** `mayTell`: whether what can wait is told now: the desk is open. */
type At = { readonly now: Date; readonly againMs: number; readonly mayTell: boolean };

export type AlarmSteps = {
  readonly begin: readonly { readonly alarm: Alarm; readonly tell: boolean }[];
  /** Those that stay and are told now, with how they stand. */
  readonly tell: readonly { readonly id: number; readonly telling: "on" | "again"; readonly alarm: Alarm }[];
  /** Over: what nobody heard of need not be taken back. */
  readonly end: readonly { readonly open: OpenAlarm; readonly tell: boolean }[];
};

/**
 * What is to be done so that each alarm is told when it begins, again while it stays, and when it is over. What can wait is told
 * in the desk's hours only: it says so first thing in the morning if it still holds.
 */
export function alarmSteps(open: readonly OpenAlarm[], on: readonly Alarm[], at: At): AlarmSteps {
  const known = new Map(open.map((one) => [keyOf(one), one]));
  const now = new Map(on.map((one) => [keyOf(one), one]));
  return {
    begin: [...now].flatMap(([key, alarm]) => (known.has(key) ? [] : [{ alarm, tell: isTold(alarm, at) }])),
    tell: open.flatMap(({ id, toldAt, ...one }): AlarmSteps["tell"][number][] => {
      const alarm = now.get(keyOf(one));
      if (alarm === undefined || !isTold(alarm, at)) return [];
      if (toldAt === null) return [{ id, telling: "on", alarm }];
      const isDue = at.now.getTime() - Date.parse(toldAt) >= at.againMs;
      return isDue ? [{ id, telling: "again", alarm }] : [];
    }),
    end: open.flatMap((one) => (now.has(keyOf(one)) ? [] : [{ open: one, tell: one.toldAt !== null }])),
  };
}

const keyOf = ({ kind, source }: Pick<Alarm, "kind" | "source">): string => `${kind} ${source ?? ""}`;

const isTold = ({ kind }: Pick<Alarm, "kind">, { mayTell }: At): boolean =>
  mayTell || alarmUrgency[kind] === "now";
