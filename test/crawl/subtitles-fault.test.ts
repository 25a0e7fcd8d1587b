import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { crawlInto, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const lesson = (
  text: string,
) => `<!doctype html><html lang="ru"><title>Урок: европротокол</title><main><h1>Урок: европротокол</h1>
<p>${text}</p><video src="/lesson.mp4"><track kind="subtitles" srclang="ru" src="/lesson.vtt"></video></main>`;
const vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:09.000\nЛимит выплаты без спора четыреста тысяч рублей.\n";

let portal: ServedApp;
let subtitles: number;
let text: string;
let robots: string | null;

beforeEach(async () => {
  subtitles = 200;
  text = "Смотрите до конца.";
  robots = null;
  const app = new Hono();
  app.get("/robots.txt", (context) => (robots === null ? context.notFound() : context.text(robots)));
  app.get("/lesson", (context) =>
    context.req.header("if-none-match") === `"${text.length}"`
      ? context.body(null, 304)
      : context.html(lesson(text), 200, { etag: `"${text.length}"` }),
  );
  app.get("/lesson.vtt", (context) =>
    subtitles === 200 ? context.text(vtt) : new Response("busy", { status: subtitles }),
  );
  portal = await serveApp(app);
});
afterEach(() => portal.stop());

const crawlLesson = (data: string) => crawlInto(data, { id: "polis", start: [`${portal.address}lesson`] });
const textIn = async (data: string) => (await servedRecords(data)).map((record) => record.text).join("\n");

test("subtitles that cannot be read at first are read by the next crawl, though the page stays the same", async () => {
  await using data = await temporaryData();
  subtitles = 503;
  await crawlLesson(data.folder);
  expect(await textIn(data.folder)).toBe("Смотрите до конца.");
  subtitles = 200;
  await crawlLesson(data.folder);
  expect(await textIn(data.folder)).toContain("четыреста тысяч");
});

test("what a clip said stays while its subtitles cannot be read, and the fault is told", async () => {
  await using data = await temporaryData();
  await crawlLesson(data.folder);
  text = "Смотрите до конца, в среду зачёт.";
  subtitles = 503;
  const { problems } = await crawlLesson(data.folder);
  const detail = `HTTP 503 (${portal.address}lesson.vtt)`;
  expect(problems).toMatchObject([{ kind: "pages-failed", detail }]);
  expect(await textIn(data.folder)).toContain("четыреста тысяч");
  subtitles = 200;
  await crawlLesson(data.folder);
  expect(await textIn(data.folder)).toMatch(/зачёт[^]*четыреста тысяч/);
});

test("a page whose subtitles are not there comes without them, and is asked for with what is known of it", async () => {
  await using data = await temporaryData();
  subtitles = 404;
  await crawlLesson(data.folder);
  expect(await textIn(data.folder)).toBe("Смотрите до конца.");
  const { sources } = await crawlLesson(data.folder);
  expect(sources[0]).toMatchObject({ unchanged: 1 });
});

test("subtitles that robots.txt closes are not asked for, beside a page or a clip", async () => {
  await using data = await temporaryData();
  robots = "User-agent: *\nDisallow: /*.vtt\nDisallow: /*.srt\n";
  await crawlLesson(data.folder);
  expect(await textIn(data.folder)).toBe("Смотрите до конца.");
  const clip = { id: "polis", start: [`${portal.address}lesson`, `${portal.address}lesson.mp4`] };
  await crawlInto(data.folder, clip);
  expect(portal.asked.filter((path) => /\.(?:vtt|srt)$/.test(path))).toEqual([]);
});
