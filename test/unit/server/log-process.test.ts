import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { z } from "zod";

const Line = z.looseObject({ time: z.iso.datetime(), level: z.string(), event: z.string() });
const server = new URL("../../../server/", import.meta.url);

/** Runs a program that logs as the server does; gives its lines, its other words and how it ended. */
function run(program: string) {
  const before = `
    import { createLog } from "${new URL("log.ts", server).href}";
    import { logProcess } from "${new URL("log-process.ts", server).href}";
    const log = createLog();
    logProcess(log);
  `;
  const args = ["--input-type=module", "--eval", before + program];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line) => Line.parse(JSON.parse(line))), stderr, status };
}

test("a crash is the last line of the log, after all that was said before it, and ends the process", () => {
  const { lines, status } = run(`
    // All threads that could write in the background are busy.
    const { pbkdf2 } = await import("node:crypto");
    for (let nth = 0; nth < 8; nth += 1) pbkdf2("a", "b", 100_000, 64, "sha512", () => {});
    log.info({ port: 1 }, "listening");
    setImmediate(() => { throw new Error("The\\nfloor is gone"); });
    setInterval(() => {}, 1000);
  `);
  expect(lines.map(({ level, event }) => [level, event])).toEqual([
    ["info", "listening"],
    ["fatal", "crashed"],
  ]);
  expect(lines[1]).toMatchObject({ err: { message: "The\nfloor is gone" }, origin: "uncaughtException" });
  expect(status).toBe(1);
});

test("so is a promise that nobody has caught", () => {
  const { lines, status } = run(`void Promise.reject(new Error("No answer")); setInterval(() => {}, 1000);`);
  expect(lines.at(-1)).toMatchObject({ level: "fatal", event: "crashed", origin: "unhandledRejection" });
  expect(status).toBe(1);
});

test("Node's own warnings are lines of the log, and nothing is printed in between", () => {
  const { lines, stderr, status } = run(`process.emitWarning("Old age", "DeprecationWarning", "DEP0001");`);
  expect(lines).toMatchObject([
    { level: "warn", event: "node warning", name: "DeprecationWarning", why: "Old age" },
  ]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("what is secret by its name is not written, whoever logs it", () => {
  const { lines } = run(`
    log.info({ mail: { password: "p1" }, call: { authorization: "p2", cookie: "p3", token: "p4" } }, "tried");
    log.error({ err: Object.assign(new Error("refused"), { headers: { a: "p5" }, parameters: ["p6"] }) }, "failed");
  `);
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toMatch(/p[1-6]/);
});
