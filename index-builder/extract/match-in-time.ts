import { createContext, Script } from "node:vm";
import { z } from "zod";

/** What one pattern may take on one page: far more than an honest one needs, even on a busy machine. */
const patienceMs = 500;
/** A pattern that ran out of time this often is not tried again: 50 000 pages would cost hours. */
const mostTimeouts = 3;
const mostMatches = 50;

// Only a script under a time limit can be stopped in the midst of a regular expression: «(a+)+$» takes for ever on
// forty letters, however little text it is given.
const script = new Script(`
  found = [];
  for (const match of text.matchAll(pattern)) {
    found.push([...match]);
    if (found.length === most) break;
  }
  JSON.stringify(found);
`);
const Found = z.array(z.array(z.string().nullable()));
const context = createContext({ found: [], most: mostMatches });
const timeouts = new WeakMap<RegExp, number>();

/**
 * Groups of every match of a global pattern, the whole match first; null for a group that took no part.
 * A pattern that takes too long finds nothing, and says so on the terminal.
 */
export function matchInTime(pattern: RegExp, text: string): (string | null)[][] {
  const late = timeouts.get(pattern) ?? 0;
  if (late >= mostTimeouts) return [];
  Object.assign(context, { pattern, text });
  try {
    return Found.parse(JSON.parse(String(script.runInContext(context, { timeout: patienceMs }))));
  } catch (error) {
    if (!isTimeout(error)) throw error;
    timeouts.set(pattern, late + 1);
    if (late === 0)
      process.emitWarning(
        `The pattern ${pattern.source} takes more than ${patienceMs} ms on a page; simplify it`,
      );
    return [];
  }
}

/** The error comes from the script's realm: it is no instance of the Error known here. */
const isTimeout = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
