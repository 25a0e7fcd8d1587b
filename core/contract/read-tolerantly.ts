import type { z } from "zod";

/** `leftOut`: where in the answer something was not understood, one path each; empty as a rule. */
type Reading<T> =
  | { readonly success: true; readonly data: T; readonly leftOut: readonly string[] }
  | { readonly success: false; readonly error: z.ZodError };

type Path = readonly PropertyKey[];

/** From an unknown member of an enum up to the list that its owner stands in, at the deepest. */
const mostRounds = 8;
const gone = Symbol("left out");

/**
 * Reads an answer of a server that may be newer. Where a part cannot be read, it is left out if it may be absent, else what
 * it belongs to, up to one element of a list; an answer that cannot do without it cannot be read.
 */
export function readTolerantly<T>(schema: z.ZodType<T>, json: unknown): Reading<T> {
  const first = schema.safeParse(json);
  if (first.success) return { success: true, data: first.data, leftOut: [] };
  const rest: unknown = structuredClone(json);
  const leftOut = new Set<string>();
  let { error } = first;
  for (let round = 0; round < mostRounds; round += 1) {
    if (!error.issues.every(({ path }) => cut(rest, path, leftOut))) break;
    close(rest);
    const parsed = schema.safeParse(rest);
    if (parsed.success) return { success: true, data: parsed.data, leftOut: [...leftOut] };
    ({ error } = parsed);
  }
  return { success: false, error: first.error };
}

/** Takes away what stands at a path, or where nothing does, what was to hold it; false where that is all there is. */
function cut(root: unknown, path: Path, leftOut: Set<string>): boolean {
  const last = path.at(-1);
  if (last === undefined) return false;
  const holder = at(root, path.slice(0, -1));
  // Taken away together with what holds it, for another reason.
  if (holder === gone) return true;
  if (!holds(holder, last)) return cut(root, path.slice(0, -1), leftOut);
  if (Array.isArray(holder)) holder[Number(last)] = gone;
  else Reflect.deleteProperty(holder, last);
  leftOut.add(path.map(String).join("."));
  return true;
}

function at(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (here === gone || !holds(here, step)) return here === gone ? gone : undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function holds(holder: unknown, key: PropertyKey): holder is object {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key);
}

/** Lists without what was taken out of them. */
function close(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const kept: unknown[] = value.filter((one) => one !== gone);
    value.splice(0, value.length, ...kept);
  }
  for (const one of Object.values(value)) close(one);
}
