import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { servingEnvironment } from "../../../server/serving-environment.ts";
import { servingFlags } from "../../../server/serving-flags.ts";

const fileOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test("`npm run serve` runs with the flags that the demo and the benchmarks run with", () => {
  const { scripts } = z
    .object({ scripts: z.object({ serve: z.string() }) })
    .parse(JSON.parse(fileOf("package.json")));
  expect(scripts.serve).toContain(`node ${servingFlags.join(" ")} `);
});

test("so does the service; it and the container are in the demo's environment, too", () => {
  const environment = Object.entries(servingEnvironment)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
  const service = fileOf("deploy/ask-me.service");
  expect(service).toContain(`node ${servingFlags.join(" ")} `);
  expect(service).toContain(`\nEnvironment=${environment}\n`);
  expect(fileOf("deploy/Containerfile")).toContain(`\nENV ${environment}\n`);
});
