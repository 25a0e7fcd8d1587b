import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SectionRecord } from "../../core/contract/record.ts";
import { servedRecords, pathsOf, temporaryData } from "./crawl-into.ts";
import { linkedPortal } from "./linked-portal.ts";
import { runIndexBuilder } from "./run-index-builder.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { writeConfig } from "./write-config.ts";

const full = process.env["COUNTS"] === "full";
const pages = full ? 5_000 : 600;
const kills = full ? 50 : 4;
const wget = process.env["WGET"] ?? "/usr/bin/wget";

let portal: ServedApp;
/** What a crawl that nobody disturbs asks for and publishes. */
let undisturbed: { readonly asked: readonly string[]; readonly records: readonly SectionRecord[] };
beforeAll(async () => {
  portal = await serveApp(linkedPortal(pages));
  await using data = await temporaryData();
  const config = await writeConfig(data.folder, portal.address);
  const asked = await askedWhile(() => runIndexBuilder("crawl", config));
  undisturbed = { asked, records: await servedRecords(join(data.folder, "data")) };
}, 60_000);
afterAll(() => portal.stop());

/** Kills the crawl once it has asked for so many more pages. */
function killAfter(more: number): (kill: () => void) => void {
  return (kill) => {
    const until = portal.asked.length + more;
    portal.onAsked(() => portal.asked.length >= until && kill());
  };
}

/** What is asked of the portal meanwhile, without what only a crawler asks for. */
async function askedWhile(run: () => Promise<unknown>): Promise<string[]> {
  const before = portal.asked.length;
  await run();
  return portal.asked
    .slice(before)
    .filter((path) => !/^\/(?:robots\.txt|sitemap\.xml|no-such-page-)/.test(path));
}

test(
  `killed ${kills} times on ${pages} pages, the crawl goes on where it was and publishes what an uninterrupted one does`,
  { timeout: 600_000 },
  async () => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    let killed = 0;
    const asked = await askedWhile(async () => {
      for (; killed < kills; killed += 1) {
        const onStart = killAfter(20 + ((killed * 37) % 90));
        expect(await runIndexBuilder("crawl", config, { onStart })).toMatchObject({ signal: "SIGKILL" });
      }
      portal.onAsked(() => undefined);
      const { code, output } = await runIndexBuilder("crawl", config);
      // Whatever it says against it is to be seen.
      expect([code, code === 0 ? "" : output]).toEqual([0, ""]);
    });
    // What was finished before a kill is not asked for again; what was on its way is.
    expect(asked.length).toBeLessThan(pages + kills * 30);

    expect(undisturbed.asked).toHaveLength(pages);
    expect(new Set(asked)).toEqual(new Set(undisturbed.asked));
    const records = await servedRecords(join(data.folder, "data"));
    expect(pathsOf(records)).toHaveLength(pages);
    expect(records).toEqual(undisturbed.records);
  },
);

test(
  "the crawl finds the pages that wget -r finds, no more and no fewer",
  { timeout: 300_000 },
  async ({ skip }) => {
    skip(
      !existsSync(wget),
      "wget is not there: install it (Debian: apt-get install wget) or name it by WGET",
    );
    await using data = await temporaryData();
    const theirs = await askedWhile(() =>
      promisify(execFile)(
        wget,
        ["-r", "-l", "inf", "-q", "-nH", "--delete-after", "-P", data.folder].concat(portal.address),
      ),
    );
    expect(new Set(theirs).size).toBe(pages);
    expect(undisturbed.asked.toSorted()).toEqual([...new Set(theirs)].toSorted());
    expect(pathsOf(undisturbed.records)).toEqual([...new Set(theirs)].toSorted());
  },
);
