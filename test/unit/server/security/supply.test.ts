import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../../../..");
const Locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const Package = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), "utf8"));
const { packages } = Locked.parse(read("package-lock.json"));
const { allowScripts } = Package.parse(read("package.json"));

test("no package runs anything at its installation but those that are named", () => {
  const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = running.map(([path]) => path.split("node_modules/").at(-1) ?? "");
  expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
});

test("whatever is fetched is known by its digest, and comes encrypted", () => {
  const fetched = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  const wrong = fetched.filter(
    ([, { resolved = "", integrity = "" }]) =>
      !resolved.startsWith("https:") || !integrity.startsWith("sha512-"),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});
