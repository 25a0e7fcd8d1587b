import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Stands in for the index-builder: notes how it was called, does what the file says that its orders are in, and ends.
 * The orders stand in the configuration's file.
 */
const args = process.argv.slice(2);
const file = args[args.indexOf("--config") + 1] ?? "";
const data = dirname(file);
const status = join(data, "crawl-status.json");

type Orders = {
  readonly code?: number;
  /** Goes on until it is asked to stop. */
  readonly waits?: boolean;
  /** Does not say that it runs. */
  readonly mute?: boolean;
  /** What `explain` prints, whatever it is asked. */
  readonly says?: string;
  /** What it prints of an address. */
  readonly explanations?: Readonly<Record<string, object>>;
};
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test itself has written it
const orders = JSON.parse(readFileSync(file, "utf8")) as Orders;

// Before it is noted that it runs: whoever waits for the note may stop it at once.
if (args[0] !== "explain") process.once("SIGINT", () => end("SIGINT"));
appendFileSync(join(data, "calls.ndjson"), `${JSON.stringify(args)}\n`);
if (args[0] === "explain") {
  writeFileSync(1, orders.says ?? JSON.stringify(orders.explanations?.[args[1] ?? ""] ?? null));
  process.exit(orders.code ?? 0);
}

process.stdout.write("http://portal.example/secret: прочитан\n");
const startedAt = new Date().toISOString();
const id = startedAt.replaceAll(/[:.]/g, "-");
const say = (): void => {
  if (orders.mute === true) return;
  const now = new Date().toISOString();
  const run = { id, kind: "crawl", begun: { by: "person", name: "Ольга" }, startedAt, updatedAt: now };
  writeFileSync(`${status}.next`, JSON.stringify({ ...run, progress: null }));
  renameSync(`${status}.next`, status);
};
say();
if (orders.waits !== true) end("its own");
setInterval(() => {
  say();
  const stop = join(data, "crawl-stop.json");
  if (existsSync(stop) && readFileSync(stop, "utf8").includes(id)) end("stop file");
}, 20);

function end(why: string): never {
  appendFileSync(join(data, "calls.ndjson"), `${JSON.stringify(["ended by", why])}\n`);
  rmSync(status, { force: true });
  process.exit(orders.code ?? 0);
}
