import type { Context } from "hono";
import { viewPath, viewSectionPath } from "../../core/contract/paths.ts";
import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { longestQuery } from "../../core/contract/search.ts";
import { withoutNamedSources } from "../../core/desk/kept/kept-record.ts";
import { markPassage } from "../../core/passage/mark-passage.ts";
import type { Part } from "../app-deps.ts";
import type { AppEnv } from "../app-types.ts";
import type { Account } from "../identity/account.ts";
import { serve } from "../serve-endpoint.ts";
import { unseenPage, withoutReleasePage } from "./unseen-page.ts";
import { viewPage } from "./view-page.ts";
import { viewPass } from "./view-pass.ts";
import { viewTickets } from "./view-tickets.ts";

const longestQuote = 2000;

/**
 * Our text of a section, for files that no browser opens at a place. The tab that shows it has the console's sign-in, or
 * none: the extension's token never comes near a page. So the extension asks for a ticket and opens the page with it; the
 * ticket is exchanged for a pass at once, and the page's own address, which stays in the history, carries neither.
 */
export const serveView: Part = (serving, { config, catalogue, identity, store, now }) => {
  const { address, secret } = config.server;
  const tickets = viewTickets(store, now);
  const pass = viewPass({ secret, address, now });

  serve(serving, portalEndpoints.viewTicket, async ({ params, account }) => {
    if (catalogue.release() === null) return { problem: "no-release" };
    if (!catalogue.section(params.record, account.groups)) return { problem: "not-found" };
    return { answer: { ticket: await tickets.issue(account.session.id, params.record) } };
  });

  /** Whom this browser shows itself as: who opened the page from the extension, then who signed in at the console. */
  async function readersOf(c: Context<AppEnv>): Promise<Account[]> {
    const session = pass.read(c);
    const known = [
      session === null ? null : await identity.accountOfSession(session),
      await serving.accountOf(c.req.raw.headers),
    ];
    return known.flatMap((account) => account ?? []);
  }

  serving.app.get(`${viewPath}/:record`, async (c) => {
    c.set("pattern", `${viewPath}/{record}`);
    // What a person may see is nobody else's, and may be taken from them by the next time.
    c.header("cache-control", "no-store");
    const record = c.req.param("record");
    const wanted = {
      query: (c.req.query("q") ?? "").slice(0, longestQuery),
      quote: (c.req.query("quote") ?? "").slice(0, longestQuote),
    };
    const own = addressOf(record, wanted);
    const ticket = c.req.query("ticket");
    if (ticket !== undefined) {
      const session = await tickets.redeem(ticket, record);
      if (session !== null) pass.give(c, session);
      return c.redirect(own, 303);
    }
    const readers = await readersOf(c);
    const [first] = readers;
    if (!first) return c.redirect(`/sign-in?to=${encodeURIComponent(own)}`, 303);
    const language = c.get("language");
    const reader = readers.find(({ groups }) => catalogue.section(record, groups)) ?? first;
    c.set("account", reader);
    if (catalogue.release() === null) return c.html(withoutReleasePage(language), 503);
    const found = catalogue.section(record, reader.groups);
    if (!found) return c.html(unseenPage(language), 404);
    const sources = catalogue.citedBy(record).flatMap((one) => catalogue.section(one, reader.groups) ?? []);
    // Of an answer they stand below, as links.
    const section = sources.length === 0 ? found : { ...found, text: withoutNamedSources(found.text) };
    const sections = catalogue.sectionsOf(section.document, reader.groups);
    const at = sections.findIndex(({ id }) => id === record);
    const { synonyms } = await catalogue.tuningOf(reader);
    const newest = section.newer === undefined ? [] : catalogue.sectionsOf(section.newer, reader.groups);
    return c.html(
      viewPage(language, {
        section,
        marks: await markPassage(section, { ...wanted, synonyms }),
        query: wanted.query,
        before: sections[at - 1],
        after: at < 0 ? undefined : sections[at + 1],
        newest: newest[0],
        sources,
        today: now().toISOString().slice(0, 10),
      }),
    );
  });
};

/** The page's address as it may stand in a history; the browser scrolls to the place. */
function addressOf(record: string, { query, quote }: { query: string; quote: string }): string {
  const asked = new URLSearchParams({ ...(query && { q: query }), ...(quote && { quote }) }).toString();
  return `${viewSectionPath(record)}${asked && `?${asked}`}#place`;
}
