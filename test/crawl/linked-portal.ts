import { Hono } from "hono";

/** How the address of a page may look; the number stands in it. */
const shapes = [
  (number: number) => `/p/${number}`,
  (number: number) => `/view?id=${number}&tab=main`,
  (number: number) => `/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/${number}`,
  (number: number) => `/d/${number}/`,
  (number: number) => `/f/rule-${number}.html`,
] as const;

/** How a link may be spelled. All of them lead from anywhere to the same page. */
const spellings = [
  (path: string) => path,
  (path: string, origin: string) => `${origin}${path}`,
  (path: string, origin: string) => `${origin.replace(/^http:/, "")}${path}#part`,
  (path: string) => `../..${path}`,
  (path: string) => ` ${path} `,
] as const;

const pathOf = (number: number): string => {
  const shape = shapes[number % shapes.length];
  return number === 0 || !shape ? "/" : shape(number);
};

/** A portal of so many pages, each leading on to three further ones, so that losing one would lose all behind it. */
export function linkedPortal(pages: number): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("*", (context) => {
    const url = new URL(context.req.url);
    const at = url.pathname === "/" ? 0 : Number(/\d+(?=\D*$)/.exec(url.pathname + url.search)?.[0] ?? -1);
    if (at < 0 || at >= pages || pathOf(at) !== url.pathname + url.search) return context.notFound();
    const next = [1, 2, 3].map((step) => at * 3 + step).filter((one) => one < pages);
    const links = next.map((one) => linkTo(one, url.origin)).join(" ");
    return context.html(
      `<main><h1>Правило ${at}</h1><p>Правило номер ${at} действует с начала года.</p>${links}</main>`,
    );
  });
  return app;
}

function linkTo(number: number, origin: string): string {
  const spell = spellings[number % 7] ?? spellings[0];
  const address = spell(pathOf(number), origin).replaceAll("&", "&amp;");
  return number % 11 === 0
    ? `<iframe src="${address}"></iframe>`
    : number % 13 === 0
      ? `<map><area href="${address}"></map>`
      : `<a href="${address}">Правило ${number}</a>`;
}
