import "../../node-version.mjs";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowsers } from "./install-browsers.ts";
import { installDovecot } from "./install-dovecot.ts";
import { installProxies } from "./install-proxies.ts";
import { installWget } from "./install-wget.ts";
import { Tally } from "./tally.ts";

/**
 * `npm test`: every check and suite, one after another, going on after a failure; ends in «N passed, N failed».
 * COUNTS=full runs the same with the large counts, and each screen in both languages and themes at all sizes: without it files take
 * turns at them.
 */
const checks = ["format:check", "lint", "types", "dead-code"];
const suites = ["test:unit", "test:browser"];

const failedOnce = (test: string): Tally => ({
  passed: 0,
  failed: 1,
  failures: [{ test, message: "failed, see above" }],
  unsure: [],
  skipped: [],
});
const folder = mkdtempSync(join(tmpdir(), "ask-me-tests-"));
const total: Tally = { passed: 0, failed: 0, failures: [], unsure: [], skipped: [] };

for (const check of checks) {
  add(
    run(check).status === 0
      ? { passed: 1, failed: 0, failures: [], unsure: [], skipped: [] }
      : failedOnce(check),
  );
}
installWget();
installDovecot();
installProxies();
installBrowsers();
for (const suite of suites) add(tallyOf(suite));
rmSync(folder, { recursive: true, force: true });

for (const { test, message } of total.failures) console.log(`failed: ${test}: ${message}`);
for (const { test, message } of total.unsure) console.log(`passed at the second try: ${test}: ${message}`);
for (const { test, reason } of total.skipped) console.log(`skipped: ${test}: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function tallyOf(suite: string): Tally {
  const file = join(folder, `${suite.replaceAll(":", "-")}.json`);
  const { status } = run(suite, { TALLY_FILE: file });
  const tally = readTally(file) ?? failedOnce(suite);
  // A runner that fell over before it could count must not pass for an empty suite.
  return status === 0 || tally.failed > 0 ? tally : { ...failedOnce(suite), passed: tally.passed };
}

function readTally(file: string): Tally | null {
  try {
    return Tally.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function run(script: string, more: Record<string, string> = {}): { status: number | null } {
  console.log(`\n── ${script}`);
  return spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    env: { ...process.env, ...more },
  });
}

function add(tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.failures.push(...tally.failures);
  total.unsure.push(...tally.unsure);
  total.skipped.push(...tally.skipped);
}
