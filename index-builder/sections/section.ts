import type { Place } from "../../core/contract/record.ts";

/** A passage that a link can point to. */
export type Section = {
  readonly place: Place;
  /** Absent for what stands right under the page's title. */
  readonly heading?: string;
  readonly text: string;
  /** Days, both inclusive. */
  readonly validFrom?: string;
  readonly validTo?: string;
};
