import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";

export type ReadJson<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "absent" }
  /** Half written, of another version, or not what its name says. */
  | { readonly kind: "unreadable" };

// A report has some 100 kB; what is far larger is none, and would hold everybody up while it is parsed.
const mostBytes = 8 * 1024 * 1024;

/** Reads a JSON file that another program writes; whatever is wrong with it is a value. */
export async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<ReadJson<z.output<S>>> {
  try {
    const facts = await stat(file);
    // A pipe or a folder of this name would never end or fail later.
    if (!facts.isFile() || facts.size > mostBytes) return { kind: "unreadable" };
    const parsed = schema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? { kind: "ok", value: parsed.data } : { kind: "unreadable" };
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { kind: absent ? "absent" : "unreadable" };
  }
}
