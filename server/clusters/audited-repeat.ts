import type { Change } from "../audit/record-change.ts";

type Repeat = {
  readonly cluster: number;
  /** Null is the system. */
  readonly by: string | null;
  readonly at: string;
};

type Action = Extract<Change["action"], `repeat${string}`>;

/** What is done about a cluster, as the audit log has it. @param became what it came to, as a code. */
export function auditedRepeat(
  action: Action,
  { cluster, by, at }: Repeat,
  became: string | null = null,
): Change {
  return { at, by, action, subject: `repeat:${cluster}`, before: null, after: became };
}
