import type { z } from "zod";

/** What an entry says as JSON; null for whatever is of another shape, as in a log that was altered by hand. */
export function readMark<T>(schema: z.ZodType<T>, mark: string): T | null {
  try {
    return schema.safeParse(JSON.parse(mark)).data ?? null;
  } catch {
    return null;
  }
}
