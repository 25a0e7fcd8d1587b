import { bodyLimit } from "hono/body-limit";
import { longestQuestion } from "../../core/contract/limits.ts";
import { specialistPath } from "../../core/contract/paths.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Serving } from "../serve-endpoint.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Desk } from "../desk/desk.ts";
import type { FileFolder } from "../files/file-folder.ts";
import { fileAnswer } from "../files/give-file.ts";
import { deskTimeZone, momentIn } from "../mail/moment-in.ts";
import { problemResponse } from "../problem-response.ts";
import { answerByLink } from "./answer-by-link.ts";
import { linkForm, linkTold, type Refused } from "./link-page.ts";
import { withSources } from "./link-sources.ts";
import { filesByLink, standingOfLink, viewLink } from "./link-view.ts";
import { findLink } from "./specialist-links.ts";

const largestBodyBytes = 256 * 1024;
/** Some addresses of the portal, each as long as browsers make them. */
const longestAddresses = 8000;
const statuses = {
  thanked: 200,
  used: 410,
  expired: 410,
  withdrawn: 410,
  closed: 410,
  unknown: 404,
} as const;

type LinkDesk = Desk & Parameters<typeof withSources>[0] & { readonly folder: FileFolder };

/**
 * Where a specialist without an account answers. The token of the letter is all they have: it opens one question and takes
 * one answer. Mail scanners open links, so opening one changes nothing.
 */
export function serveLinks({ app, witness }: Serving, desk: LinkDesk): void {
  const pattern = `${specialistPath}/{token}`;
  app.use(`${specialistPath}/*`, async function keepToItself(c, next) {
    // The log has the pattern alone: whoever reads a token there could answer.
    c.set("pattern", pattern);
    await next();
    c.res.headers.set("cache-control", "no-store");
    c.res.headers.set("x-robots-tag", "noindex");
  });

  app.get(`${specialistPath}/:token`, async (c) => {
    const shown = await pageOf(c.req.param("token"), c.get("language"), null);
    return c.html(shown.page, shown.status);
  });

  app.post(
    `${specialistPath}/:token`,
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: (c) => problemResponse({ problem: "too-large" }, c.get("language")),
    }),
    async (c) => {
      const language = c.get("language");
      const token = c.req.param("token");
      const { answer, sources } = await c.req.parseBody();
      const text = cleanText(typeof answer === "string" ? answer : "");
      const addresses = cleanText(typeof sources === "string" ? sources : "").slice(0, longestAddresses);
      if (text === "" || text.length > longestQuestion) {
        const why = text === "" ? "empty" : "too-long";
        const shown = await pageOf(token, language, { why, text, addresses });
        return c.html(shown.page, shown.status === 200 ? 422 : shown.status);
      }
      const link = await findLink(desk.store.read, token);
      const said = link ? await withSources(desk, link, { text, addresses }) : { text, sources: [] };
      const told = await answerByLink(desk, token, said);
      return c.html(linkTold(language, told), statuses[told]);
    },
  );

  app.get(`${specialistPath}/:token/files/:file`, async (c) => {
    const link = await findLink(desk.store.read, c.req.param("token"));
    const found = link && (await standingOfLink(desk.store.read, link, desk.now()));
    const isGood = found?.standing === "open" || found?.standing === "late";
    const rows = link && found && isGood ? await filesByLink(desk, link, found.request) : [];
    const row = rows.find(({ id }) => id === c.req.param("file"));
    const given = row && (await fileAnswer(desk.folder, row));
    if (given === undefined || "problem" in given)
      return problemResponse({ problem: "not-found" }, c.get("language"));
    return c.body(await given.answer.arrayBuffer(), 200, { ...given.headers });
  });

  async function pageOf(token: string, language: Language, refused: Refused | null) {
    const link = await findLink(desk.store.read, token);
    const view = link && (await viewLink(desk, link));
    if (link === undefined || view === undefined)
      return { page: linkTold(language, "unknown"), status: statuses.unknown };
    const { standing, dueAt } = view;
    if (standing !== "open" && standing !== "late")
      return { page: linkTold(language, standing), status: statuses[standing] };
    // Nobody knows who holds a link; that it was opened is known, if only by a mail scanner.
    witness.looked({ by: null, action: "link-opened", subject: `request:${link.request}` });
    const due = dueAt === null ? null : momentIn(deskTimeZone(desk.config.desk, desk.now()), dueAt, language);
    return { page: linkForm(language, { token, view, due, refused }), status: 200 as const };
  }
}
