import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { connectDevice } from "./harness/connect-device.ts";
import { section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

const file = "https://portal.example/files/tarify.xlsx";
const sheet = (given: Parameters<typeof section>[0]) =>
  section({
    document: "tariffs",
    kind: "sheet",
    address: file,
    place: { kind: "sheet", value: "ПФО" },
    title: "Тарифы КАСКО",
    language: "ru",
    ...given,
  });
const records = [
  sheet({
    id: "intro",
    heading: "Общие правила",
    text: "Тариф зависит от возраста машины.\nФраншиза снижает его.",
  }),
  sheet({
    id: "pfo",
    heading: "Поволжье",
    text: "Регион: Казань; до 3 лет: 3,9; 4–7 лет: 4,6\nРегион: Самара; до 3 лет: 4,1; 4–7 лет: 4,9",
  }),
  sheet({
    id: "secret",
    heading: "Лимиты",
    text: "Лимит на объект: 50 миллионов.",
    audience: ["underwriting"],
  }),
  sheet({
    id: "last",
    heading: "Скидки",
    text: "Скидка за франшизу 8 %.",
    validTo: "2025-12-31",
    newer: "new",
  }),
  sheet({ id: "newest", document: "new", heading: "Скидки 2027", text: "Скидка 9 %." }),
  section({
    id: "odd",
    title: `<script>alert("x")</script>`,
    address: "javascript:alert(1)",
    text: `Подвох "><img src=x onerror=alert(1)>`,
  }),
];

let server: TestApp;
let marina: { authorization: string };
let oleg: { authorization: string };
let kamila: { authorization: string };
let marinasCookie: string;
beforeAll(async () => {
  server = await testApp();
  await server.people([
    { login: "marina" },
    { login: "oleg" },
    { login: "kamila", groups: ["underwriting"] },
  ]);
  await server.publish("20261102-080000-view", records);
  marinasCookie = await server.cookieOf("marina");
  marina = await connectDevice(server, marinasCookie);
  oleg = await connectDevice(server, await server.cookieOf("oleg"));
  kamila = await connectDevice(server, await server.cookieOf("kamila"));
});
afterAll(() => server.close());

const ask = (record: string, device: { authorization: string }) =>
  server.post(`/api/sections/${record}/ticket`, {}, device);
async function ticketFor(record: string, device = marina): Promise<string> {
  return z.object({ ticket: z.string() }).parse(await (await ask(record, device)).json()).ticket;
}
/** What the browser gets by opening an address with a ticket: the pass, as a cookie to be sent from then on; "" for none. */
async function passBy(address: string): Promise<string> {
  const [cookie = ""] = (await server.get(address)).headers.getSetCookie();
  return cookie.split(";")[0] ?? "";
}
const passOf = async (record: string, device = marina): Promise<string> =>
  passBy(`/view/${record}?ticket=${await ticketFor(record, device)}`);
const plain = (page: string): string =>
  page.replaceAll(/\s+/g, " ").replaceAll(/<p >|<tr >/g, (tag) => tag.replace(" ", ""));

const shown = async (path: string, language = "ru") => {
  const response = await server.get(path, { cookie: marinasCookie, "accept-language": language });
  return { response, page: plain(await response.text()) };
};

describe("the page", () => {
  test("shows the rows of a sheet as a table, the words of the query marked, the row as the place", async () => {
    const { page } = await shown(`/view/pfo?q=${encodeURIComponent("тариф казань")}`);
    expect(page).toContain(`<mark>Тарифы</mark> КАСКО`);
    expect(page).toMatch(/<th scope="col">Регион<\/th>\s*<th scope="col">до 3 лет<\/th>/);
    expect(page).toMatch(/<tr id="place">\s*<th scope="row"><mark>Казань<\/mark><\/th>\s*<td>3,9<\/td>/);
    expect(page.match(/id="place"/g)).toHaveLength(1);
    expect(page).toContain("XLSX · лист «ПФО»");
  });

  test("marks a quoted passage whole", async () => {
    const { page } = await shown(`/view/intro?quote=${encodeURIComponent("франшиза снижает")}`);
    expect(page).toContain(`<p id="place"><mark>Франшиза снижает</mark> его.</p>`);
  });

  test("offers the file, and the sections around that one may see, in both languages", async () => {
    const { page } = await shown("/view/pfo?q=тариф");
    expect(page).toContain(`href="${file}"`);
    expect(page).toContain("Скачать файл");
    expect(page).toContain(`href="/view/intro?q=%D1%82%D0%B0%D1%80%D0%B8%D1%84"`);
    expect(page).toContain(`href="/view/last?q=%D1%82%D0%B0%D1%80%D0%B8%D1%84"`);
    expect(page).not.toContain("secret");
    const english = await shown("/view/pfo", "en");
    expect(english.page).toContain("Download the file");
    expect(english.page).toContain(`lang="ru">Тарифы КАСКО`);
  });

  test("says that a section holds no longer, and leads to the newest edition", async () => {
    const { page } = await shown("/view/last");
    expect(page).toContain("Действовало до 31.12.2025");
    expect(page).toContain(`href="/view/newest"`);
  });

  test("has no script, is kept nowhere and is taken for nothing else", async () => {
    const { response, page } = await shown("/view/odd?q=Подвох");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(page).not.toMatch(/<script|<img|javascript:/);
  });

  test.each([
    ["a zero byte", "%00"],
    ["a space", "%20"],
    ["very long", "a".repeat(3000)],
    ["a way out of the folder", "..%2f..%2fetc%2fpasswd"],
    ["emoji", "%F0%9F%98%80"],
  ])("an odd address (%s) is one that is not there", async (_, record) => {
    expect((await shown(`/view/${record}?q=%00&quote=${"%0a".repeat(200)}`)).response.status).toBe(404);
  });

  test("a query of ten thousand characters is only a query", async () => {
    expect((await shown(`/view/pfo?q=${"казань+".repeat(2000)}`)).response.status).toBe(200);
  });
});

test("whoever is not signed in is led to sign in and back, whether there is such a section or not", async () => {
  for (const record of ["pfo", "secret", "nothing"]) {
    const response = await server.get(`/view/${record}?q=лимит`);
    expect(response.status).toBe(303);
    const to = encodeURIComponent(`/view/${record}?q=%D0%BB%D0%B8%D0%BC%D0%B8%D1%82#place`);
    expect(response.headers.get("location")).toBe(`/sign-in?to=${to}`);
  }
});

test("hidden and unknown are one and the same", async () => {
  const hidden = await server.get("/view/secret?q=лимит", { cookie: marinasCookie });
  const unknown = await server.get("/view/nothing?q=лимит", { cookie: marinasCookie });
  expect(hidden.status).toBe(404);
  expect(unknown.status).toBe(404);
  expect(await hidden.text()).toBe(await unknown.text());
  const refused = await Promise.all(
    ["secret", "nothing"].map(async (one) => (await ask(one, marina)).text()),
  );
  expect(refused[0]).toBe(refused[1]);
});

describe("a ticket", () => {
  test("is exchanged for a pass, and the address that stays knows neither", async () => {
    const response = await server.get(`/view/pfo?q=тариф&ticket=${await ticketFor("pfo")}`);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/view/pfo?q=%D1%82%D0%B0%D1%80%D0%B8%D1%84#place");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^ask-me\.view=[^;]+; Max-Age=1800; Path=\/view; HttpOnly; SameSite=Strict$/);
    const pass = cookie.split(";")[0] ?? "";
    expect((await server.get("/view/pfo", { cookie: pass })).status).toBe(200);
    // On to the next section of the document, too.
    expect((await server.get("/view/last", { cookie: pass })).status).toBe(200);
  });

  test("is good once", async () => {
    const address = `/view/pfo?ticket=${await ticketFor("pfo")}`;
    expect(await passBy(address)).not.toBe("");
    expect(await passBy(address)).toBe("");
  });

  test("is good for a minute", async () => {
    const [soon, late] = [await ticketFor("pfo"), await ticketFor("pfo")];
    const now = server.clock.now;
    server.clock.now = new Date(now.getTime() + 59_000);
    expect(await passBy(`/view/pfo?ticket=${soon}`)).not.toBe("");
    server.clock.now = new Date(now.getTime() + 60_000);
    expect(await passBy(`/view/pfo?ticket=${late}`)).toBe("");
    server.clock.now = now;
  });

  test("is good for its own section alone, and is gone once it was tried on another", async () => {
    const ticket = await ticketFor("pfo");
    expect(await passBy(`/view/intro?ticket=${ticket}`)).toBe("");
    expect(await passBy(`/view/pfo?ticket=${ticket}`)).toBe("");
  });

  test("is not given for what one may not see, and shows its holder no more than they may", async () => {
    expect((await ask("secret", marina)).status).toBe(404);
    expect((await ask("secret", { authorization: "Bearer nobody" })).status).toBe(401);
    const pass = await passOf("secret", kamila);
    expect((await server.get("/view/secret", { cookie: pass })).status).toBe(200);
    const olegs = await passOf("pfo", oleg);
    expect((await server.get("/view/secret", { cookie: olegs })).status).toBe(404);
  });

  test("made up is none", async () => {
    for (const ticket of ["", "x", "%00", "a".repeat(5000)]) {
      expect(await passBy(`/view/pfo?ticket=${ticket}`)).toBe("");
    }
  });
});

describe("a pass", () => {
  test("lasts half an hour", async () => {
    const cookie = await passOf("pfo");
    const now = server.clock.now;
    server.clock.now = new Date(now.getTime() + 29 * 60_000);
    expect((await server.get("/view/pfo", { cookie })).status).toBe(200);
    server.clock.now = new Date(now.getTime() + 30 * 60_000);
    expect((await server.get("/view/pfo", { cookie })).status).toBe(303);
    server.clock.now = now;
  });

  test("ends with the browser's connection, and with the account", async () => {
    const device = await connectDevice(server, marinasCookie);
    const cookie = await passOf("pfo", device);
    expect((await server.get("/view/pfo", { cookie })).status).toBe(200);
    await server.post("/api/auth/sign-out", {}, device);
    expect((await server.get("/view/pfo", { cookie })).status).toBe(303);

    const olegs = await passOf("pfo", oleg);
    await server.people([{ login: "marina" }, { login: "kamila", groups: ["underwriting"] }]);
    expect((await server.get("/view/pfo", { cookie: olegs })).status).toBe(303);
  });

  test("opens nothing but these pages, and is worth nothing once it was changed", async () => {
    const cookie = await passOf("pfo");
    expect((await server.get("/api/sections/pfo", { cookie })).status).toBe(401);
    expect((await server.get("/api/me", { cookie })).status).toBe(401);
    const [session = "", until = "", signature = ""] = cookie.replace("ask-me.view=", "").split(".");
    for (const forged of [
      `${session}.${Number(until) + 1}.${signature}`,
      `x${session}.${until}.${signature}`,
      `${session}.${until}.`,
      session,
      "",
    ]) {
      expect((await server.get("/view/pfo", { cookie: `ask-me.view=${forged}` })).status).toBe(303);
    }
  });

  test("of someone who sees less does not stand in the way of who signed in at the console", async () => {
    const both = `${await passOf("pfo")}; ${await server.cookieOf("kamila")}`;
    expect((await server.get("/view/secret", { cookie: both })).status).toBe(200);
  });
});
