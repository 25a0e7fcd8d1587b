import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { servingFlags } from "../../../server/serving-flags.ts";

test("`npm run serve` runs with the flags that the demo and the benchmarks run with", () => {
  const { scripts } = z
    .object({ scripts: z.object({ serve: z.string() }) })
    .parse(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")));
  expect(scripts.serve).toContain(`node ${servingFlags.join(" ")} `);
});
