import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const Package = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = Package.parse(JSON.parse(read("package.json")));

/** Instructions of the Containerfile, each on one line, without comments. */
const instructions = read("deploy/Containerfile")
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, " ")
  .split("\n")
  .filter((line) => line !== "");
const argumentsOf = (name: string): string[] =>
  instructions.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
/** What the build may see at all. */
const allowed = read(".containerignore")
  .split("\n")
  .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));

test("every path that is copied from here is here, and is let into the build", () => {
  const copied = argumentsOf("COPY")
    .filter((what) => !what.startsWith("--from") && what !== ". .")
    .flatMap((what) => what.split(" ").slice(0, -1));
  expect(copied.length).toBeGreaterThan(8);
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
  expect(allowed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("whatever server and crawler import is in the image", () => {
  const copied = new Set(argumentsOf("COPY").flatMap((what) => what.split(" ").slice(0, -1)));
  // The layering rules let them import no other folder of ours.
  for (const folder of ["core", "ui", "server", "index-builder"]) expect(copied).toContain(folder);
});

test("every step of the build is a script of the package, and none leaves out the scripts of dependencies", () => {
  const steps = argumentsOf("RUN");
  const called = steps.flatMap((step) =>
    [...step.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name),
  );
  expect(called).toContain("build:console");
  expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  // Node 24 comes by the script of its package: without it the machine's own would run.
  expect(steps.filter((step) => step.includes("--ignore-scripts"))).toEqual([]);
});

test("it serves as nobody special, with what the service is started with", () => {
  expect(argumentsOf("USER")).toEqual(["10001"]);
  const [, unit = ""] =
    /^ExecStart=\S+\/node (.*) server\/main\.ts/m.exec(read("deploy/ask-me.service")) ?? [];
  const started: unknown = JSON.parse(argumentsOf("ENTRYPOINT")[0] ?? "[]");
  expect(started).toEqual(["node_modules/.bin/node", ...unit.split(" "), "server/main.ts"]);
});
