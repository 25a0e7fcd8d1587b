import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crawlReportFolder, type Explanation } from "../../core/contract/crawl-run.ts";
import { order } from "../unit/server/crawl/calls-of.ts";
import { held, runAt, sourceRun } from "../unit/server/crawl/some-runs.ts";
import { addressOf, canary } from "./canary.ts";
import type { Secret } from "./oracle.ts";

/** What a crawl of planted sections leaves behind: reports that name every address, and an explanation of each. */
export function plantCrawl(data: string, sections: readonly Secret[]): void {
  const folder = join(data, crawlReportFolder);
  mkdirSync(folder, { recursive: true });
  const run = reportOn(sections);
  writeFileSync(join(folder, `${run.id}.json`), JSON.stringify(run));
  order(data, { explanations: Object.fromEntries(sections.map((one) => [addressOf(one), explained(one)])) });
}

function reportOn(sections: readonly Secret[]) {
  const addresses = sections.map(addressOf);
  const said = { ru: `не прочитано: ${addresses.join(", ")}`, en: `not read: ${addresses.join(", ")}` };
  const source = sourceRun("portal", {
    skipped: [{ rule: "excluded", count: addresses.length, said, examples: addresses }],
    failed: {
      count: addresses.length,
      pages: addresses.map((address) => ({ address, said })),
    },
    broken: {
      count: addresses.length,
      links: addresses.map((address) => ({ address, status: "404", pages: addresses, held: 5 })),
    },
    troubles: [{ kind: "pages-failed", source: "portal", said }],
  });
  const parts = sections.map((section) => ({
    path: ["Портал", canary(section, "path")],
    count: 30,
    answer: "404",
    example: addressOf(section),
  }));
  const losses = [{ source: "portal", gone: 150, of: 400, parts }];
  return runAt(new Date().toISOString(), { ...held(150), losses, sources: [source] });
}

/** Read by an identity that has just the groups which may see it. */
function explained(section: Secret): Explanation {
  const [title, heading] = [canary(section, "title"), canary(section, "heading")];
  const said = {
    ru: `страница «${title}», раздел «${heading}»`,
    en: `the page "${title}" with "${heading}"`,
  };
  return {
    address: addressOf(section),
    source: "portal",
    identities: [
      {
        identity: section.name,
        groups: [...section.audience],
        steps: [{ step: "content", verdict: "fine", said }],
        title,
        sections: [{ heading, text: canary(section, "text") }],
      },
    ],
  };
}
