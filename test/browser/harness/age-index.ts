import { endpoints } from "../../../core/contract/endpoints.ts";
import { Me, type LocalIndex } from "../../../core/contract/person.ts";
import { SearchAnswer } from "../../../core/contract/search.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import type { Site } from "./listen.ts";
import { standBefore } from "./stand-before.ts";

export type AgedIndex = Site & {
  /** Since when its index has not agreed with the portal, from now on; null where that is not long ago. */
  tell: (staleSince: Date | null) => void;
};

/** A server whose index is as old as a test says, and which lets browsers keep as much of it. */
export async function ageIndex(server: string, keeps: LocalIndex = "full"): Promise<AgedIndex> {
  let staleSince: string | null = null;
  const site = await standBefore(server, async (asked, ask) => {
    const answer = await ask();
    if (!answer.ok) return answer;
    switch (asked.pathname) {
      case endpoints.me.path:
        return Response.json({ ...Me.parse(await answer.json()), localIndex: keeps });
      case endpoints.records.path:
        return Response.json({ ...SyncPage.parse(await answer.json()), staleSince });
      case endpoints.search.path:
        return Response.json({ ...SearchAnswer.parse(await answer.json()), staleSince });
      default:
        return answer;
    }
  });
  return { ...site, tell: (since) => void (staleSince = since?.toISOString() ?? null) };
}
