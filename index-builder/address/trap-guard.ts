export type TrapRule = "repeated-path" | "too-long" | "dates" | "pattern" | "same-text";

/** How many addresses of one shape are asked for before the rest is taken for a trap. */
export type TrapLimits = { readonly dates: number; readonly pattern: number; readonly sameText: number };

/** Two years of months are what anybody looks at; a shop of 5,000 numbered articles is still a shop. */
export const trapLimits: TrapLimits = { dates: 24, pattern: 5_000, sameText: 40 };

export type TrapGuard = {
  /** Counts the address towards its shape; a rule's name means: do not ask for it. */
  admit(address: string): TrapRule | null;
  /** Tells the guard that a fetched page said what another one had said already, or something new. */
  learn(address: string, kind: "new-text" | "known-text"): void;
};

const datedName = /^(?:year|month|day|week|date|from|to|start|end|y|m|d|god|mesyac|den|calendar)$/i;
const datedValue = /^(?:(?:19|20)\d\d-\d\d?(?:-\d\d?)?|\d\d?\.\d\d?\.(?:19|20)\d\d)$/;

/**
 * Endless spaces of addresses are told by their shape: the path with every number replaced by `#`, plus the names of
 * the query's parameters. A shape is closed after `pattern` addresses, after `dates` where what varies is a date
 * (calendars), or when `sameText` pages in a row said nothing new. Paths that repeat a segment three times or pass
 * 1,000 characters are refused outright.
 */
export function createTrapGuard(limits: TrapLimits = trapLimits): TrapGuard {
  const asked = new Map<string, number>();
  const barren = new Map<string, number>();
  return {
    admit(address) {
      const url = new URL(address);
      if (address.length > 1_000) return "too-long";
      if (repeatsSegment(url.pathname)) return "repeated-path";
      const shape = shapeOf(url);
      if ((barren.get(shape) ?? 0) >= limits.sameText) return "same-text";
      const count = (asked.get(shape) ?? 0) + 1;
      asked.set(shape, count);
      if (isDated(url) && count > limits.dates) return "dates";
      return count > limits.pattern && shape.includes("#") ? "pattern" : null;
    },
    learn(address, kind) {
      const shape = shapeOf(new URL(address));
      if (shape.includes("#")) barren.set(shape, kind === "new-text" ? 0 : (barren.get(shape) ?? 0) + 1);
    },
  };
}

/** `/news/2026/11?page=3` → `/news/#/#?page=#`. */
function shapeOf(url: URL): string {
  const path = url.pathname.replaceAll(/\d+/g, "#");
  const names = [...url.searchParams.keys()];
  return names.length === 0 ? path : `${path}?${names.map((name) => `${name}=#`).join("&")}`;
}

function isDated(url: URL): boolean {
  for (const [name, value] of url.searchParams) {
    if (datedValue.test(value) || (datedName.test(name) && /^-?\d+$/.test(value))) return true;
  }
  return /\/(?:19|20)\d\d(?:[-/]\d\d?){1,2}\/?$/.test(url.pathname);
}

/** `/a/b/a/b/a/b` comes of relative links that lead into themselves. */
function repeatsSegment(path: string): boolean {
  const counts = new Map<string, number>();
  for (const part of path.split("/")) {
    if (part === "") continue;
    const count = (counts.get(part) ?? 0) + 1;
    if (count >= 3) return true;
    counts.set(part, count);
  }
  return false;
}
