import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BonusRow, BonusRows, BonusShown } from "../../../core/contract/bonus.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

export type RowsReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly found: BonusRows }
  | { readonly kind: "failed" };

export type RowsChosen = {
  readonly month: string;
  readonly person: string;
  readonly shown: BonusShown;
};

/** Somebody's requests of a month, page after page. */
export function useBonusRows(chosen: RowsChosen): {
  readonly reading: Signal<RowsReading>;
  readonly read: () => Promise<void>;
  readonly readMore: () => Promise<void>;
  /** The row of a request as it is now. */
  readonly learn: (row: BonusRow) => void;
} {
  const reading = useSignal<RowsReading>({ kind: "loading" });
  const { month, person, shown } = chosen;
  const key = JSON.stringify([month, person, shown]);
  const wanted = useSignal(key);
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.bonusRows, { query: { month, person, shown } });
    if (wanted.peek() !== key) return;
    reading.value = called.kind === "ok" ? { kind: "ready", found: called.answer } : { kind: "failed" };
  };
  const readMore = async (): Promise<void> => {
    const now = reading.peek();
    if (now.kind !== "ready" || now.found.next === null) return;
    const called = await deskCall(endpoints.bonusRows, {
      query: { month, person, shown, after: now.found.next, cut: now.found.cut },
    });
    if (called.kind !== "ok" || wanted.peek() !== key) return;
    const { rows, ...rest } = called.answer;
    reading.value = { kind: "ready", found: { ...rest, rows: [...now.found.rows, ...rows] } };
  };
  const learn = (row: BonusRow): void => {
    const now = reading.peek();
    if (now.kind !== "ready") return;
    const rows = now.found.rows.map((each) =>
      each.request === row.request && each.part === row.part ? row : each,
    );
    reading.value = { kind: "ready", found: { ...now.found, rows } };
  };
  useEffect(() => {
    wanted.value = key;
    reading.value = { kind: "loading" };
    void read();
  }, [key]);
  return { reading, read, readMore, learn };
}
