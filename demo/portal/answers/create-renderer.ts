import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { addSessionIds } from "../flaws/add-session-ids.ts";
import type { Sessions } from "../sign-in/sessions.ts";
import { sessionCookie } from "../sign-in/session-cookie.ts";
import type { Site } from "../site/load-site.ts";
import { portalPage, type PortalPage } from "../site/portal-page.ts";
import { layout, type Html } from "../templates/layout.ts";
import type { Visit } from "../templates/visit.ts";
import { answerPage } from "./answer-page.ts";

export type Renderer = {
  visitOf(c: Context): Visit;
  /** A page of the portal's content. */
  page(c: Context, page: PortalPage, main: (visit: Visit) => Html): Promise<Response>;
  /** A page that is no content: search, sign-in, refusal. */
  service(c: Context, service: ServicePage): Promise<Response>;
};

type ServicePage = { readonly title: string; readonly main: Html; readonly status?: 200 | 403 | 404 };

type Parts = { readonly site: Site; readonly sessions: Sessions; readonly now: () => Date };

/** What every route needs to answer with a page in the portal's frame. */
export function createRenderer({ site, sessions, now }: Parts): Renderer {
  const visitOf = (c: Context): Visit => ({
    reader: sessions.holderOf(getCookie(c, sessionCookie)),
    now: now(),
    origin: new URL(c.req.url).origin,
    printable: c.req.query("print") === "1",
  });
  return {
    visitOf,
    async page(c, page, main) {
      const visit = visitOf(c);
      const charset = page.path.startsWith("/archive/") ? "windows-1251" : "utf-8";
      const html = String(await layout({ site, page, visit, charset, main: main(visit) }));
      return answerPage(c, {
        html: addSessionIds(page.path, html, visit.now),
        charset,
        status: 200,
        updated: page.updated,
      });
    },
    async service(c, { title, main, status = 200 }) {
      const page = portalPage(
        { path: c.req.path, html: () => "" },
        { title, updated: "2026-01-12", owner: "Дежурный по порталу", noCanonical: true },
      );
      const html = String(await layout({ site, page, visit: visitOf(c), charset: "utf-8", main }));
      return answerPage(c, { html, charset: "utf-8", status, updated: undefined });
    },
  };
}
