import { z } from "zod";

const count = () => z.int().min(1).max(10_000_000);

/** `perMinute` calls in the long run; up to `burst` at once after a pause. */
export const CallBudget = z.strictObject({ perMinute: count(), burst: count() });
export type CallBudget = z.infer<typeof CallBudget>;

type Defaults = Readonly<Record<"asks" | "uploads" | "search" | "other", readonly [number, number]>>;

const budget = ([perMinute, burst]: readonly [number, number]) =>
  z.strictObject({ perMinute: count().default(perMinute), burst: count().default(burst) }).prefault({});

const budgets = ({ asks, uploads, search, other }: Defaults) =>
  z
    .strictObject({
      /** Questions sent. */
      asks: budget(asks),
      /** Files sent along. */
      uploads: budget(uploads),
      /** Searches that the server answers: every pause in typing is one. */
      search: budget(search),
      /** Everything else. */
      other: budget(other),
    })
    .prefault({});

/**
 * How much one caller may ask of the server. Beyond it the call is refused (429) with how long to wait, before anything
 * is read from the database. docs/en/running.md says what the defaults leave room for.
 */
export const LimitsConfig = z.strictObject({
  /** Of one signed-in browser: its token or its cookie. */
  session: budgets({ asks: [30, 60], uploads: [60, 60], search: [300, 120], other: [1200, 600] }),
  /** Of one address; a whole office may share it. */
  address: budgets({
    asks: [3000, 3000],
    uploads: [3000, 1500],
    search: [30_000, 10_000],
    other: [60_000, 20_000],
  }),
  live: z
    .strictObject({
      /** Live connections of one account; a further one ends the oldest. */
      perAccount: z.int().min(2).max(1000).default(20),
      /** Of one address; a further one is refused. */
      perAddress: z.int().min(2).max(1_000_000).default(3000),
    })
    .prefault({}),
});
export type LimitsConfig = z.infer<typeof LimitsConfig>;
