import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** What a test may change while the portal runs. */
export type Switches = {
  password: string;
  /** Statuses to answer instead of the page, by path. */
  readonly faults: Map<string, number>;
  /** Texts to show instead of the usual ones, by path. */
  readonly texts: Map<string, string>;
  robots: string | number;
  /** Ends the next session after so many pages; Infinity never. */
  sessionPages: number;
};

/** Where links lead that must never be followed: another server's address. */
type Elsewhere = { readonly address: string };

const page = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title} — Росток</title>${head}</head><body>
<header><nav><a href="/">Главная</a><a href="/kasko">КАСКО</a><a href="/logout">Выйти</a></nav></header>
<main><h1>${title}</h1>${body}</main><footer>Росток, все права защищены</footer></body></html>`;

/** A portal with the faults that real ones have, small enough to know every address of. */
export function smallPortal(elsewhere: Elsewhere): { app: Hono; switches: Switches } {
  const switches: Switches = {
    password: "right",
    faults: new Map(),
    texts: new Map(),
    robots: "User-agent: *\nDisallow: /closed/",
    sessionPages: Number.POSITIVE_INFINITY,
  };
  const app = new Hono();
  let left = 0;
  const signedIn = (cookie: string | undefined): boolean => cookie === "in" && (left -= 1) >= 0;

  app.use(async (context, next) => {
    const status = switches.faults.get(context.req.path);
    return status === undefined ? next() : new Response(`fault ${status}`, { status });
  });
  app.get("/robots.txt", (context) =>
    typeof switches.robots === "number"
      ? new Response(null, { status: switches.robots })
      : context.text(switches.robots),
  );
  app.get("/sitemap.xml", (context) =>
    context.body(`<urlset><url><loc>${new URL("/orphan", context.req.url).href}</loc></url></urlset>`, 200, {
      "content-type": "application/xml",
    }),
  );
  app.get("/", (context) => {
    const who = signedIn(getCookie(context, "session"))
      ? '<p>Вы вошли как Робот</p><a href="/limits">Лимиты</a>'
      : "";
    return context.html(
      page(
        "Росток",
        `${who}<p>Портал продавцов.</p><a href="/kasko?PHPSESSID=abc123&amp;utm_source=home">КАСКО</a>
<a href="/old">Старая</a><a href="/away">Наружу</a><a href="/files/tariff.pdf">PDF</a><a href="/closed/salary">Зарплаты</a>
<a href="${elsewhere.address}page">Сосед</a><a href="${elsewhere.address.replace("127.0.0.1", "2130706433")}page">Он же</a>
<a href="/osago/delete">Удалить</a><a href="/calendar?year=2026&amp;month=11">Календарь</a><a href="/cp1251">Архив</a>
<a href="/loop">Куки</a><a href="/missing">Нет</a><a href="/fragile">Хрупкая</a><a href="/hidden">Без индекса</a>`,
      ),
    );
  });
  app.get("/kasko", (context) => {
    const text = switches.texts.get("/kasko") ?? "Франшиза от 10 000 рублей.";
    return context.html(
      page(
        "КАСКО",
        `<p>${text}</p><h2 id="docs">Документы</h2><p>Паспорт, ПТС.</p><a href="/kasko/print">Печать</a>`,
      ),
    );
  });
  app.get("/kasko/print", (context) =>
    context.html(
      `<html lang="ru"><head><link rel="canonical" href="/kasko"><title>Печать</title></head><body><main><h1>КАСКО</h1><p>Вид для печати</p></main></body></html>`,
    ),
  );
  app.get("/old", (context) => context.redirect("/older", 301));
  app.get("/older", (context) => context.redirect("/kasko#docs", 302));
  app.get("/away", (context) => context.redirect(`${elsewhere.address}stolen`, 302));
  app.get("/loop", (context) => {
    if (getCookie(context, "seen")) return context.html(page("Памятка", "<p>Теперь с куки.</p>"));
    setCookie(context, "seen", "1");
    return context.redirect("/loop");
  });
  app.get("/orphan", (context) => context.html(page("Сирота", "<p>Только в карте сайта.</p>")));
  app.get("/fragile", (context) =>
    context.html(page("Хрупкая", "<p>Страница, которая бывает недоступна.</p>")),
  );
  app.get("/hidden", (context) =>
    context.html(
      page(
        "Скрытая",
        '<p>Не для поиска.</p><a href="/behind">Дальше</a>',
        '<meta name="robots" content="noindex">',
      ),
    ),
  );
  app.get("/behind", (context) => context.html(page("За скрытой", "<p>Найдена по ссылке.</p>")));
  app.get("/cp1251", (context) => {
    const text = page("Архив", "<p>Тарифы прошлых лет, кодировка старая.</p>").replace(
      "utf-8",
      "windows-1251",
    );
    return context.body(windows1251(text), 200, { "content-type": "text/html" });
  });
  app.get("/calendar", (context) => {
    const year = Number(context.req.query("year"));
    return context.html(
      page(
        `Календарь ${year}`,
        `<p>Занятий нет.</p><a href="/calendar?year=${year + 1}&amp;month=11">Дальше</a>`,
      ),
    );
  });
  app.get("/login", (context) =>
    context.html(
      page(
        "Вход",
        '<form method="post" action="/login"><input type="hidden" name="csrf" value="token-7"><input name="user"><input type="password" name="pass"></form>',
      ),
    ),
  );
  app.post("/login", async (context) => {
    const form = await context.req.parseBody();
    if (form["csrf"] !== "token-7" || form["user"] !== "robot" || form["pass"] !== switches.password) {
      return context.redirect("/login?wrong=1");
    }
    left = switches.sessionPages;
    switches.sessionPages = Number.POSITIVE_INFINITY;
    setCookie(context, "session", "in");
    return context.redirect("/");
  });
  app.get("/limits", (context) =>
    signedIn(getCookie(context, "session"))
      ? context.html(page("Лимиты", "<p>Только андеррайтерам: 5 млн.</p>"))
      : context.redirect("/login?next=/limits"),
  );
  return { app, switches };
}

/** Only what stands on the page above: ASCII, Russian letters, the long dash. */
function windows1251(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      if (code < 128) return code;
      return char === "—" ? 0x97 : code - 0x410 + 0xc0;
    }),
  );
}
