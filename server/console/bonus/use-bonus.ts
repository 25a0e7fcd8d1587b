import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BonusMonth, BonusReplay } from "../../../core/contract/bonus.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

export type MonthReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly month: BonusMonth }
  | { readonly kind: "failed" };

export type Replay = { readonly kind: "none" } | { readonly kind: "checking" } | BonusReplay;

type Given = { readonly month: string | undefined; readonly replays: boolean };

/** A month's figures, and, for whoever answers for them, whether the log gives the same. */
export function useBonus({ month, replays }: Given): {
  readonly reading: Signal<MonthReading>;
  readonly replay: Signal<Replay>;
  readonly read: () => Promise<void>;
} {
  const reading = useSignal<MonthReading>({ kind: "loading" });
  const replay = useSignal<Replay>({ kind: "none" });
  const wanted = useSignal(month);
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.bonus, { query: month === undefined ? {} : { month } });
    if (wanted.peek() !== month) return;
    if (called.kind !== "ok") {
      if (reading.peek().kind !== "ready") reading.value = { kind: "failed" };
      return;
    }
    reading.value = { kind: "ready", month: called.answer };
    if (!replays) return;
    replay.value = { kind: "checking" };
    const counted = await deskCall(endpoints.bonusReplay, { query: { month: called.answer.month } });
    if (wanted.peek() === month) replay.value = counted.kind === "ok" ? counted.answer : { kind: "none" };
  };
  useEffect(() => {
    wanted.value = month;
    reading.value = { kind: "loading" };
    replay.value = { kind: "none" };
    void read();
  }, [month]);
  return { reading, replay, read };
}
