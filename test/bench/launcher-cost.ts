import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { z } from "zod";
import { build } from "../browser/harness/build-product.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Size of the script that every portal page gets, in the build that people get, packed as a server would pack it. */
export function launcherGzip(): number {
  build("build:extension");
  return gzipSync(readFileSync(`${root}.output/chrome-mv3/launcher.js`), { level: 9 }).length;
}

const Profile = z.object({
  profile: z.object({
    nodes: z.array(
      z.object({
        id: z.int(),
        callFrame: z.object({ url: z.string() }),
        children: z.array(z.int()).optional(),
      }),
    ),
    samples: z.array(z.int()),
    timeDeltas: z.array(z.number()),
  }),
});

/** Main-thread time of a page load spent in the launcher and in what it calls, in ms, by the profiler's samples. */
export async function launcherMs(page: Page, address: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 100 });
  await cdp.send("Profiler.start");
  await page.goto(address, { waitUntil: "load" });
  const { profile } = Profile.parse(await cdp.send("Profiler.stop"));
  await cdp.detach();
  const within = new Set<number>();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const node of profile.nodes)
    if (node.callFrame.url.endsWith("/launcher.js")) addWithChildren(node.id, byId, within);
  return (
    profile.samples.reduce((sum, id, at) => sum + (within.has(id) ? (profile.timeDeltas[at] ?? 0) : 0), 0) /
    1000
  );
}

function addWithChildren(
  id: number,
  byId: Map<number, { children?: number[] | undefined }>,
  into: Set<number>,
): void {
  into.add(id);
  for (const child of byId.get(id)?.children ?? []) addWithChildren(child, byId, into);
}
