import { type NotReady, operationsEndpoints } from "../core/contract/operations-endpoints.ts";
import type { Part } from "./app-deps.ts";
import { releasesFolder } from "./catalogue/release-folder.ts";
import { currentRelease } from "./search/read-release.ts";
import { serve } from "./serve-endpoint.ts";

/** Whether calls should come here, as long as the parts are open; before and after them `answer-calls.ts` says no. */
export const serveReady: Part = (serving, { config, store, catalogue }) => {
  const folder = releasesFolder(config.data);
  serve(serving, operationsEndpoints.ready, async () => {
    const missing: NotReady[] = [];
    if ((await store.condition()) === "read-only") missing.push("database");
    // Before the first crawl there is none, and people can ask all the same.
    if (catalogue.release() === null && (await currentRelease(folder)) !== null) missing.push("release");
    const isReady = missing.length === 0;
    return { answer: { ready: isReady, missing }, status: isReady ? 200 : 503 };
  });
};
