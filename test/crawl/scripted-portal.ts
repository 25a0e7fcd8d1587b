import { Hono } from "hono";
import type { Canary } from "./canary.ts";

/** What a test may change while the portal runs. */
export type Scripted = {
  /** Statuses to answer instead, by path. */
  readonly faults: Map<string, number>;
  kaskoText: string;
};

/** Every page is the same empty shell; the script asks for what the page says and writes it. */
const shell = (script: string, head = "") =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Полис</title>${head}
<link rel="stylesheet" href="/app.css"><script src="/app.js"></script></head>
<body><div id="app">Загрузка…</div><script>${script}</script></body></html>`;

const appScript = `
window.write = (title, html) => {
  document.title = title + " — Полис";
  document.getElementById("app").innerHTML =
    '<nav><a href="/">Главная</a><a href="/kasko">КАСКО</a></nav><main><h1>' + title + "</h1>" + html + "</main>";
};
window.load = async (name) => {
  const answer = await fetch("/api/" + name + ".json", { headers: { accept: "application/json", "x-app": "polis" } });
  const { title, html } = await answer.json();
  write(title, html);
};`;

/** Every way out that a script has, to a machine that it must not reach. */
const waysOut = (host: string) => `
const there = "http://${host}/";
const attempts = [
  () => fetch(there + "fetch", { mode: "no-cors" }),
  () => fetch(there + "post", { mode: "no-cors", method: "POST", body: "x" }),
  () => navigator.sendBeacon(there + "beacon", "x"),
  () => { new Image().src = there + "image"; },
  () => new WebSocket("ws://${host}/socket"),
  () => new EventSource(there + "stream"),
  () => import(there + "module.js"),
  () => new Worker(URL.createObjectURL(new Blob(["fetch('" + there + "worker', { mode: 'no-cors' })"]))),
  () => new SharedWorker(URL.createObjectURL(new Blob(["fetch('" + there + "shared', { mode: 'no-cors' })"]))),
  () => navigator.serviceWorker.register("/worker.js"),
  () => window.open(there + "window"),
  () => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: "stun:${host}" }] });
    call.createDataChannel("x");
    return call.createOffer().then((offer) => call.setLocalDescription(offer));
  },
  () => new WebTransport("https://${host}/transport"),
  () => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: there + "form", target: "other" });
    document.body.append(form);
    form.submit();
  },
];
for (const attempt of attempts) {
  try { Promise.resolve(attempt()).catch(() => {}); } catch {}
}`;

const waysOutHead = (host: string) =>
  `<link rel="preconnect" href="http://${host}"><link rel="dns-prefetch" href="http://${host}">
<link rel="prefetch" href="http://${host}/prefetch"><link rel="preload" as="script" href="http://${host}/preload">
<script type="speculationrules">{"prefetch":[{"urls":["http://${host}/guess"],"eagerness":"immediate"}]}</script>`;

const documents: Readonly<Record<string, { title: string; html: string }>> = {
  home: {
    title: "Портал продавцов",
    html: [
      "<p>Все страницы портала.</p>",
      ...["kasko", "osago", "tricks", "timer", "polling", "window", "shadow", "moved", "hang", "report"].map(
        (name) => `<a href="/${name}">${name}</a>`,
      ),
      '<a href="/plain">Без скриптов</a><a href="/rules.txt">Правила</a>',
    ].join(""),
  },
  osago: { title: "ОСАГО", html: "<p>Европротокол до 100 000 рублей.</p>" },
  tricks: { title: "Хитрости", html: "<p>Страница, которая стучится всюду.</p>" },
  report: { title: "Отчёт", html: "<p>Отчёт собран за ноябрь.</p>" },
};

export function scriptedPortal(canary: Canary): { app: Hono; portal: Scripted } {
  const portal: Scripted = { faults: new Map(), kaskoText: "Франшиза от 10 000 рублей." };
  const app = new Hono();
  app.use(async (context, next) => {
    const status = portal.faults.get(context.req.path);
    return status === undefined ? next() : new Response(`fault ${status}`, { status });
  });
  app.get("/robots.txt", (context) => context.text("User-agent: *\nDisallow: /api/closed"));
  app.get("/app.js", (context) => context.body(appScript, 200, { "content-type": "text/javascript" }));
  app.get("/app.css", (context) => context.body("main { color: navy }", 200, { "content-type": "text/css" }));
  app.get("/api/kasko.json", (context) => {
    if (context.req.header("x-app") !== "polis") return context.body(null, 400);
    return context.json({ title: "КАСКО", html: `<p>${portal.kaskoText}</p>` });
  });
  app.get("/api/:file{.+\\.json}", (context) => {
    const found = documents[context.req.param("file").replace(".json", "")];
    return found ? context.json(found) : context.notFound();
  });
  const page = (path: string, script: string, head = "") =>
    app.get(path, (context) =>
      context.req.header("if-none-match") === '"shell"'
        ? context.body(null, 304)
        : context.html(shell(script, head), 200, { etag: '"shell"' }),
    );
  page("/", 'load("home")');
  page("/kasko", 'load("kasko")');
  page("/osago", 'load("osago")');
  page("/tricks", `load("tricks"); ${waysOut(canary.host)}`, waysOutHead(canary.host));
  page(
    "/report",
    `load("report");
     for (const path of ["/logout", "/report/delete", "/vote?action=delete", "/api/closed", "/calendar.ics?do=edit"])
       fetch(path).catch(() => {});
     fetch("/plain", { headers: { "x-http-method-override": "DELETE" } }).catch(() => {});
     fetch("/kasko", { method: "POST" }).catch(() => {});
     const frame = document.createElement("iframe"); frame.src = "/frame"; document.body.append(frame);
     setTimeout(() => { location.href = "/logout"; }, 100);`,
  );
  page(
    "/timer",
    'write("Таймер", "<p>Часы идут, страница готова.</p>"); setInterval(() => document.title += ".", 5)',
  );
  page(
    "/polling",
    'write("Опрос", "<p>Спрашивает без конца.</p>"); setInterval(() => fetch("/api/osago.json?" + Math.random()), 20)',
  );
  page(
    "/window",
    'write("Окно", "<p>Открывает окна.</p>"); window.open("/opened"); window.open("/logout"); alert("Привет"); confirm("Точно?");',
  );
  page(
    "/shadow",
    `write("Карточка", "<polis-card><b slot='sum'>5 млн</b></polis-card>");
     customElements.define("polis-card", class extends HTMLElement {
       connectedCallback() {
         this.attachShadow({ mode: "closed" }).innerHTML = "<p>Лимит выплаты <slot name='sum'>нет</slot> рублей</p>";
       }
     });`,
  );
  page("/moved", 'location.href = "/osago"');
  page("/hang", 'write("Завис", "<p>Никогда не отдаст страницу.</p>"); setTimeout(() => { for (;;); }, 10)');
  app.get("/plain", (context) =>
    context.html(
      "<!doctype html><html lang=ru><title>Памятка</title><main><h1>Памятка</h1><p>Скриптов нет.</p></main>",
    ),
  );
  app.get("/rules.txt", (context) => context.text("Правила страхования: срок ответа два дня."));
  return { app, portal };
}
