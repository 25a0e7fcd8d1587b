import type { BonusShown } from "../../core/contract/bonus.ts";
import type { Cut, MonthFigures } from "./month-reckoning.ts";

/** Which of a month's rows are wanted. */
export type RowsWanted = {
  /** Null: everybody's. */
  readonly person: string | null;
  readonly shown: BonusShown;
  /** Requests that somebody contested. */
  readonly contested: readonly string[];
  /** How many of them are known already. */
  readonly after: number;
  readonly limit: number;
};

/** A row as it goes from thread to thread; the credit as an exact decimal. */
export type PlainRow = {
  readonly request: number;
  readonly person: string;
  readonly part: "agent" | "specialist";
  readonly answeredAt: string;
  readonly seconds: number;
  readonly met: boolean;
  readonly merged: boolean;
  readonly shared: boolean;
  readonly returned: boolean;
  readonly credit: string;
  readonly paid: boolean;
  readonly kopecks: number;
  readonly rule: string | null;
};

export type RowsFound = {
  readonly rows: readonly PlainRow[];
  readonly counts: Readonly<Record<BonusShown, number>>;
  /** To be asked for next; null where these are the last. */
  readonly next: number | null;
};

export type MonthWanted = {
  /** As `2026-11`. */
  readonly month: string;
  /** Where it is to be cut; a part that is missing is the newest there is. */
  readonly cut: Partial<Cut> & Pick<Cut, "asOf">;
  /** From the log alone, whatever is known already. */
  readonly anew?: boolean;
  readonly digest?: boolean;
  readonly rows?: RowsWanted;
};

export type MonthFound = {
  readonly figures: MonthFigures;
  readonly digest: string | null;
  readonly rows: RowsFound | null;
};
