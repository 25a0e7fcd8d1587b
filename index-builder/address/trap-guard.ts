import { isDated } from "./is-dated.ts";
import { repeatsPath } from "./repeats-path.ts";

export type TrapRule = "repeated-path" | "too-long" | "dates" | "filters" | "pattern" | "same-text";

/** How many addresses of one shape are asked for before the rest is taken for a trap. */
export type TrapLimits = {
  readonly dates: number;
  /** Sets of parameters on one path. */
  readonly filters: number;
  readonly pattern: number;
  readonly sameText: number;
};

/**
 * Two years of months are what anybody looks at; a shop of 5,000 numbered articles is still a shop; a portal
 * behind one `index.php` has some dozen sets of parameters, and seven filters that are on or off make 128.
 */
export const trapLimits: TrapLimits = { dates: 24, filters: 100, pattern: 5_000, sameText: 40 };

export type TrapGuard = {
  /** Counts the address towards its shape; a rule's name means: do not ask for it. */
  admit(address: string): TrapRule | null;
  /** Tells the guard that a fetched page said what another one had said already, or something new. */
  learn(address: string, kind: "new-text" | "known-text"): void;
};

const longest = 1_000;

/**
 * Endless spaces of addresses are told by their shape: the path with every number and long id replaced by `#`, plus
 * the names of the query's parameters. A shape is closed after `pattern` addresses, after `dates` where what varies
 * is a date (calendars), or when `sameText` pages in a row said nothing new. A path takes `filters` sets of
 * parameters. Paths that repeat a segment three times or pass 1,000 characters are refused outright.
 */
export function createTrapGuard(limits: TrapLimits = trapLimits): TrapGuard {
  const asked = new Map<string, number>();
  const barren = new Map<string, number>();
  const sets = new Map<string, number>();
  return {
    admit(address) {
      const url = new URL(address);
      if (address.length > longest) return "too-long";
      if (repeatsPath(url.pathname)) return "repeated-path";
      const shape = shapeOf(url);
      if ((barren.get(shape) ?? 0) >= limits.sameText) return "same-text";
      const count = asked.get(shape) ?? 0;
      const path = pathShapeOf(url);
      const filters = sets.get(path) ?? 0;
      if (count === 0 && filters >= limits.filters) return "filters";
      if (count === 0) sets.set(path, filters + 1);
      asked.set(shape, count + 1);
      if (count >= limits.dates && isDated(url)) return "dates";
      return count >= limits.pattern && shape.includes("#") ? "pattern" : null;
    },
    learn(address, kind) {
      const shape = shapeOf(new URL(address));
      if (shape.includes("#")) barren.set(shape, kind === "new-text" ? 0 : (barren.get(shape) ?? 0) + 1);
    },
  };
}

/** `/news/2026/11?page=3` → `/news/#/#?page=#`. Sessions hide in paths as long ids. */
function shapeOf(url: URL): string {
  const names = [...new Set(url.searchParams.keys())];
  const path = pathShapeOf(url);
  return names.length === 0 ? path : `${path}?${names.map((name) => `${name}=#`).join("&")}`;
}

const pathShapeOf = (url: URL): string =>
  url.host +
  url.pathname.replaceAll(
    /[0-9a-f]{8}-[0-9a-f-]{27}|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{16,}(?![0-9a-z])|\d+/gi,
    "#",
  );
