import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { contentFolder } from "./content-folder.ts";

/** @throws Error naming the content file and what is wrong in it. */
export function readContent<T extends z.ZodType>(name: string, schema: T): z.output<T> {
  const checked = schema.safeParse(parse(readFileSync(join(contentFolder, name), "utf8")));
  if (checked.success) return checked.data;
  throw new Error(`content/${name}: ${checked.error.message}`, { cause: checked.error });
}
