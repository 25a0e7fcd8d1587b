import { Hono, type Context } from "hono";
import { canary, canaryOf } from "../rights/canary.ts";
import type { Secret } from "../rights/oracle.ts";
import type { SourceInput } from "./crawl-into.ts";

/** As whom the portal is read, and the group of the people who read it so. */
export const readers = { staff: "everyone", underwriter: "underwriting", financier: "finance" } as const;
export type Reader = keyof typeof readers;

const secret = (name: string, ...audience: string[]): Secret => ({ name, audience });

/** What stands on the portal for some and not for others. No name begins with another's. */
export const words = {
  open: secret("open", "everyone"),
  /** A page of its own; others are refused. */
  limits: secret("limits", "underwriting"),
  /** A page of its own; others get the log-in page. */
  budget: secret("budget", "finance"),
  /** A page for two; others are told that there is none. */
  quota: secret("quota", "finance", "underwriting"),
  /** Passages of a page that everybody may open. */
  tariff: secret("tariff", "underwriting"),
  payout: secret("payout", "finance"),
  /** A title that only one sees over a text that all see. */
  grade: secret("grade", "underwriting"),
  /** The way to a page, its owner and its other addresses, of a text that all see alike. */
  way: secret("way", "underwriting"),
  /** What a link says that leads to a file without a name. */
  label: secret("label", "underwriting"),
  /** An address under which only one finds what all know under another. */
  copy: secret("copy", "finance"),
  canonical: secret("canonical", "finance"),
} as const;

/** Every passage has these words, so that a search meets all of them. */
const common = "Порядок согласования договора";

const readerOf = (context: Context): Reader => {
  const { authorization = "" } = context.req.header();
  const [user = ""] = atob(authorization.replace(/^Basic /, "")).split(":");
  return user === "underwriter" || user === "financier" ? user : "staff";
};

/** Paths are told apart by canaries too: an address that may not be known must not be told. */
const at = (name: keyof typeof words): string => `/${canary(words[name], "address")}`;

const section = (name: keyof typeof words): string =>
  `<h2 id="${canary(words[name], "heading")}">Раздел ${canary(words[name], "heading")}</h2>
<p>${common}: ${canary(words[name], "text")}.</p>`;

type Page = { title: string; body: string; head?: string; crumbs?: string };

const page = (
  context: Context,
  { title, body, head = "", crumbs = "" }: Page,
): Response | Promise<Response> =>
  context.html(`<!doctype html><html lang="ru"><head><title>${title}</title>${head}</head><body>
<nav class="breadcrumbs"><a href="/">Главная</a>${crumbs} › <span>${title}</span></nav>
<main><h1>${title}</h1>${body}</main></body></html>`);

/**
 * A portal that shows its three readers different pages, and different things on the same page.
 * @param ownLabels whether a link to a file that all may read says more to one of them.
 */
export function threeReadersPortal(ownLabels = false): Hono {
  const app = new Hono();
  const only = (name: keyof typeof words, refuse: (context: Context) => Response | Promise<Response>) => {
    app.get(at(name), (context) =>
      words[name].audience.includes(readers[readerOf(context)])
        ? page(context, {
            title: `Документ ${canary(words[name], "title")}`,
            body: `<p>${common}, вступление ${canary(words[name], "path")}.</p>${section(name)}`,
          })
        : refuse(context),
    );
  };

  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/me", (context) => page(context, { title: "Профиль", body: `<p>Вы: ${readerOf(context)}</p>` }));
  app.get("/login", (context) =>
    page(context, { title: "Вход", body: '<form method="post"><input type="password" name="p"></form>' }),
  );
  only("limits", (context) => context.text("нельзя", 403));
  only("budget", (context) => context.redirect("/login"));
  only("quota", (context) => context.notFound());

  app.get("/", (context) => {
    const links = Object.values(words).map((word: Secret) => `/${canary(word, "address")}`);
    const all = links.concat("/news", "/grade", "/help", "/files", "/copy-of");
    return page(context, {
      title: "Портал",
      body: `<p>${all.map((path) => `<a href="${path}">•</a>`).join(" ")}</p>`,
    });
  });
  app.get(at("open"), (context) =>
    page(context, {
      title: `Документ ${canary(words.open, "title")}`,
      body: `<p>${common}, вступление.</p>${section("open")}`,
    }),
  );
  app.get("/news", (context) => {
    const own = { staff: "", underwriter: section("tariff"), financier: section("payout") };
    const body = `<p>${common}, новости для всех.</p>${own[readerOf(context)]}`;
    return page(context, { title: "Новости", body });
  });
  app.get("/grade", (context) => {
    const own = readerOf(context) === "underwriter" ? ` и ${canary(words.grade, "title")}` : "";
    return page(context, { title: `Оценка${own}`, body: `<p>${common}, оценка для всех.</p>` });
  });
  app.get("/help", (context) =>
    page(context, {
      title: "Справка",
      body: `<p>${common}, справка для всех.</p>`,
      ...(readerOf(context) === "underwriter"
        ? {
            head: `<meta name="owner" content="${canary(words.way, "owner")}">`,
            crumbs: ` › <a href="/limits/">${canary(words.way, "path")}</a>`,
          }
        : {}),
    }),
  );
  app.get("/files", (context) => {
    const isOwn = ownLabels && readerOf(context) === "underwriter";
    const file = isOwn ? `Ставки ${canary(words.label, "title")}` : "Ставки";
    return page(context, {
      title: "Файлы",
      body: `<p>${common}, файлы для всех.</p><p><a href="/files/rates.csv">${file}</a></p>`,
    });
  });
  // A shorter way to the same page, for one alone.
  app.get(at("way"), (context) =>
    readerOf(context) === "underwriter" ? context.redirect("/help") : context.notFound(),
  );
  app.get("/files/rates.csv", (context) => {
    context.header("content-type", "text/csv; charset=utf-8");
    return context.body(`Риск;Ставка\nУгон;1,2\nУщерб;3,4\n${common};5,6\n`);
  });
  const guide = { title: "Руководство", body: `<p>${common}, руководство для всех.</p>` };
  app.get("/copy-of", (context) => {
    const canonical = `<link rel="canonical" href="${at("canonical")}">`;
    return page(context, readerOf(context) === "financier" ? { ...guide, head: canonical } : guide);
  });
  for (const name of ["copy", "canonical"] as const) {
    app.get(at(name), (context) =>
      readerOf(context) === "financier" ? page(context, guide) : context.notFound(),
    );
  }
  return app;
}

/** The portal crawled as these readers, in this order. */
export function readBy(address: string, as: readonly Reader[]): SourceInput {
  return {
    id: "portal",
    start: [address],
    scope: { exclude: ["/me", "/login"] },
    identities: as.map((name) => ({
      name,
      groups: [readers[name]],
      signIn:
        name === "staff"
          ? { kind: "open" }
          : {
              kind: "basic",
              user: name,
              password: "right",
              probe: { address: `${address}me`, text: `Вы: ${name}` },
            },
    })),
  };
}

/** What must not be told to people of these groups. */
export const hiddenFrom = (groups: readonly string[]): string[] =>
  Object.values(words)
    .filter(({ audience }) => !audience.includes("everyone") && !audience.some((one) => groups.includes(one)))
    .map(canaryOf);
