import { afterAll, beforeAll, expect, test } from "vitest";
import { largestFileBytes } from "../../../../core/contract/file-limits.ts";
import { RequestView } from "../../../../core/contract/request.ts";
import { mostWaiting } from "../../../../server/files/keep-file.ts";
import { type FilesApp, filesApp, problemIn } from "./files-app.ts";
import { html, jpeg, join, office, pdf, png, svg, text } from "./sample-files.ts";

let app: FilesApp;
beforeAll(async () => {
  app = await filesApp();
});
afterAll(() => app.close());

test("files that came with a question are the agent's to see, open and save", async () => {
  const shot = await app.kept("marina", png(640, 480), { as: "screenshot", name: "Снимок экрана.png" });
  const rules = await app.kept("marina", pdf(), { name: "Правила КАСКО.pdf" });
  const { id } = await app.asked("marina", [rules.id, shot.id]);

  const seen = RequestView.parse(await (await app.get("alina", `/api/requests/${id}`)).json());
  expect(seen.files).toEqual([
    { ...rules, mime: "application/pdf", kind: "pdf", as: "file" },
    { ...shot, width: 640, height: 480, kind: "image", as: "screenshot" },
  ]);
  const opened = await app.get("alina", `/api/files/${shot.id}`);
  expect(Buffer.from(await opened.arrayBuffer())).toEqual(png(640, 480));
  expect(Object.fromEntries(opened.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": `inline; filename="______ ______.png"; filename*=UTF-8''${encodeURIComponent("Снимок экрана.png")}`,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const saved = await app.get("alina", `/api/files/${rules.id}`);
  expect(saved.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(saved.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a reply and a question to the seller bring files of their own", async () => {
  const { id } = await app.asked("marina", []);
  const form = await app.kept("alina", office("docx"), { name: "Бланк.docx" });
  await app.post("alina", `/api/requests/${id}/pause`, {
    key: crypto.randomUUID(),
    text: "Заполните бланк, пожалуйста.",
    files: [form.id],
  });
  const scan = await app.kept("marina", jpeg(), { name: "Скан.jpg" });
  const replied = await app.post("marina", `/api/requests/${id}/replies`, {
    key: crypto.randomUUID(),
    text: "Заполнено.",
    files: [scan.id],
  });
  const { messages, files } = RequestView.parse(await replied.json());
  expect(messages.map((message) => message.files?.map(({ name }) => name))).toEqual([
    ["Бланк.docx"],
    ["Скан.jpg"],
  ]);
  expect(files).toBeUndefined();
});

test("on the disk a file has a name of our own, with nothing of what it was called", async () => {
  const before = new Set(app.onDisk());
  const { id, name } = await app.kept("marina", text, { name: "../../../../tmp/взлом.txt" });
  expect(name).toBe("взлом.txt");
  expect(app.onDisk().filter((one) => !before.has(one))).toEqual([id]);
});

test.each([
  ["a page named picture", html, "снимок.png", "приложить можно"],
  ["a drawing", svg, "логотип.svg", "приложить можно"],
  ["half a picture", png().subarray(0, 40), "снимок.png", "повреждён"],
  ["nothing", new Uint8Array(), "пусто.png", "пуст"],
])("%s is refused with a word of what to do, and nothing is left of it", async (...[, bytes, name, says]) => {
  const before = app.onDisk();
  const refused = await problemIn(await app.upload("marina", bytes, { name }));
  expect(refused).toMatchObject({ status: 422, code: "file-refused" });
  expect(refused.detail.toLowerCase()).toContain(says);
  expect(refused.detail).toContain(name);
  expect(app.onDisk()).toEqual(before);
});

test("a picture with a page behind it loses the page", async () => {
  const { id } = await app.kept("marina", join(png(), html));
  expect(await (await app.get("marina", `/api/files/${id}`)).text()).not.toContain("script");
});

test("a file beyond the limit is refused, told by its length or not", async () => {
  const large = Buffer.concat([png(), Buffer.alloc(largestFileBytes)]);
  expect(await problemIn(await app.upload("marina", large))).toMatchObject({
    status: 413,
    code: "too-large",
  });
  const streamed = await app.server.app.request(
    `http://ask-me.example/api/files?key=${crypto.randomUUID()}&name=a.png`,
    {
      // @ts-expect-error -- a stream needs it, and the types of browsers do not know it
      duplex: "half",
      method: "POST",
      headers: { cookie: await app.server.cookieOf("marina"), "content-type": "application/octet-stream" },
      body: new Blob([large]).stream(),
    },
  );
  expect(streamed.status).toBe(413);
  // All else keeps its own limit.
  const body = { key: crypto.randomUUID(), text: "я".repeat(600_000) };
  expect((await app.post("marina", "/api/requests", body)).status).toBe(413);
});

test("bytes that a form of another site could send are not taken", async () => {
  const response = await app.server.app.request(
    `http://ask-me.example/api/files?key=${crypto.randomUUID()}&name=a.png`,
    {
      method: "POST",
      headers: { cookie: await app.server.cookieOf("marina"), "content-type": "text/plain" },
      body: Buffer.from(png()),
    },
  );
  expect(response.status).toBe(400);
});

test("a repeated upload is the same file, a hundred times at once as well; another one under its key is refused", async () => {
  const before = app.onDisk().length;
  const key = crypto.randomUUID();
  const all = await Promise.all(Array.from({ length: 100 }, () => app.kept("marina", png(9, 9), { key })));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(app.onDisk()).toHaveLength(before + 1);
  expect(await problemIn(await app.upload("marina", png(8, 8), { key }))).toMatchObject({
    code: "key-reused",
  });
  expect((await app.kept("oleg", png(8, 8), { key })).id).not.toBe(all[0]?.id);
});

test("a file goes along once, with its own uploader's words; else nothing is asked", async () => {
  const own = await app.kept("marina", png());
  expect(await problemIn(await app.ask("oleg", [own.id]))).toMatchObject({
    status: 422,
    code: "file-unknown",
  });
  const first = await app.asked("marina", [own.id]);
  const count = async () =>
    (await app.server.deps.store.read.selectFrom("request").select("id").execute()).length;
  const before = await count();
  expect(await problemIn(await app.ask("marina", [own.id]))).toMatchObject({ code: "file-unknown" });
  expect(await problemIn(await app.ask("marina", [crypto.randomUUID()]))).toMatchObject({
    code: "file-unknown",
  });
  expect(await count()).toBe(before);
  const reply = { key: crypto.randomUUID(), text: "И ещё раз", files: [own.id] };
  expect(await problemIn(await app.post("marina", `/api/requests/${first.id}/replies`, reply))).toMatchObject(
    {
      code: "file-unknown",
    },
  );
});

test("a question with files that is sent again is the same question", async () => {
  const { id } = await app.kept("marina", png());
  const key = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.ask("marina", [id], key)));
  const ids = await Promise.all(answers.map(async (one) => RequestView.parse(await one.json()).id));
  expect(new Set(ids).size).toBe(1);
  expect((await app.ask("marina", [], key)).status).toBe(409);
});

test("to whoever may not have a file it is not there", async () => {
  const waiting = await app.kept("marina", png());
  const sent = await app.kept("marina", png());
  const shot = await app.kept("marina", png(), { as: "screenshot" });
  const { id: request } = await app.asked("marina", [sent.id, shot.id]);
  const { store } = app.server.deps;
  const { id: igor } = await store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", "igor")
    .executeTakeFirstOrThrow();
  await store.write((trx) =>
    trx.insertInto("request_specialist").values({ request, account: igor }).execute(),
  );
  const asSpecialist = await (await app.get("igor", `/api/requests/${request}`)).text();
  expect(asSpecialist).toContain("Почему не проходит оплата?");
  // What a screenshot shows is a page; nobody knows whether the specialist may open it.
  expect(asSpecialist).toContain(sent.id);
  expect(asSpecialist).not.toContain(shot.id);
  const statusOf = async (who: string, id: string) => (await app.get(who, `/api/files/${id}`)).status;
  for (const [who, ...expected] of [
    ["marina", 200, 200, 200],
    ["alina", 404, 200, 200],
    ["vera", 404, 200, 200],
    ["oleg", 404, 404, 404],
    ["igor", 404, 200, 404],
    ["tanya", 404, 404, 404],
    ["nobody", 401, 401, 401],
  ] as const) {
    const had = [await statusOf(who, waiting.id), await statusOf(who, sent.id), await statusOf(who, shot.id)];
    expect([who, ...had]).toEqual([who, ...expected]);
  }
  const absent = await (await app.get("oleg", `/api/files/${crypto.randomUUID()}`)).text();
  expect(await (await app.get("oleg", `/api/files/${sent.id}`)).text()).toBe(absent);
  expect((await app.get("oleg", "/api/files/..%2Fask-me.sqlite")).status).toBe(404);
});

test("nobody fills the disk with files that they never send", async () => {
  for (let count = 0; count < mostWaiting; count += 1) await app.kept("tanya", png());
  expect(await problemIn(await app.upload("tanya", png()))).toMatchObject({
    status: 429,
    code: "rate-limited",
  });
});
