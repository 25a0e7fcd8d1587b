import { endpoints } from "../../core/contract/endpoints.ts";
import { viewSectionPath } from "../../core/contract/paths.ts";
import { isWholeCopy } from "../search/is-whole-copy.ts";
import { trustOf } from "../sign-in/session.ts";
import type { HostDoor } from "./background-services.ts";
import { boostOf } from "./boost-of.ts";
import type { HandlerParts } from "./host-handlers.ts";

/** The address bar has room for six. */
const mostHits = 6;

/** What the background asks of the host for itself: the omnibox, notifications, and a section's text at the server. */
export function answerBackground({
  account,
  searcher,
  sync,
  queryLog,
  requests,
  line,
  now,
}: Pick<HandlerParts, "account" | "searcher" | "sync" | "queryLog" | "requests" | "line" | "now">): Pick<
  HostDoor,
  "suggest-hits" | "omnibox-opened" | "rate-complete" | "view-address"
> {
  const openSession = () => {
    const session = account.session();
    return session.kind === "connected" && trustOf(session.confirmedAt, now()) === "open" ? session : null;
  };
  return {
    async "suggest-hits"({ query }) {
      const session = openSession();
      if (!session) return { kind: "closed" };
      const given = { query, literal: false, filters: {}, near: null, limit: mostHits };
      const found = await searcher.find(given, boostOf(session));
      if (!openSession()) return { kind: "closed" };
      if (found === null) return { kind: "unknown" };
      // As it is shown here: no row but the best place of each document.
      const groups = found.answer.groups.map((group) => ({ ...group, sections: [] }));
      queryLog.searched({ ...given, surface: "omnibox" }, { ...found.answer, groups });
      const { total } = found.answer;
      if (total === 0 && !isWholeCopy(sync.mark())) return { kind: "unknown" };
      return { kind: "found", hits: groups.map(({ best }) => best), total };
    },
    "omnibox-opened"(opened) {
      if (openSession()) queryLog.opened(opened);
    },
    async "rate-complete"({ request }) {
      if (!openSession()) return false;
      const outcome = await requests.rate(request, { result: "complete" });
      if (outcome.kind !== "ok") return false;
      await requests.seen(request);
      return true;
    },
    async "view-address"({ record, query = "", quote = "" }) {
      const session = openSession();
      if (!session) return null;
      const called = await line(endpoints.viewTicket, { params: { record } });
      if (called.kind !== "ok") return null;
      const asked = new URLSearchParams({
        ...(query && { q: query }),
        ...(quote && { quote }),
        ticket: called.answer.ticket,
      });
      return `${session.server}${viewSectionPath(record)}?${asked}#place`;
    },
  };
}
