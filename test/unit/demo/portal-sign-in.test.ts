import { expect, test } from "vitest";
import { createPortal } from "../../../demo/portal/app.ts";
import { csrfOf, visitPortal } from "./portal-visitor.ts";

const portal = createPortal();
const secret = "/underwriting/private/perestrahovanie";

test("underwriters' pages: anonymous goes to sign-in, staff is refused, an underwriter reads", async () => {
  const visitor = visitPortal(portal);
  const sentAway = await visitor.get(secret);
  expect(sentAway.status).toBe(302);
  expect(sentAway.headers.get("location")).toBe(`/login?next=${encodeURIComponent(secret)}`);

  await visitor.signIn("ivanova", "demo");
  const refused = await visitor.get(secret);
  expect(refused.status).toBe(403);
  expect(await refused.text()).not.toContain("Облигаторный");

  const underwriter = visitPortal(portal);
  const back = await underwriter.signIn("petrov", "demo", secret);
  expect(back.headers.get("location")).toBe(secret);
  expect(await underwriter.text(secret)).toContain("Облигаторный");
});

test("at least eight private pages, and no sign of them for those who may not read them", async () => {
  const underwriter = visitPortal(portal);
  await underwriter.signIn("crawler-uw", "demo-crawler-uw");
  const listed = (await underwriter.text("/underwriting/private/")).matchAll(
    /href="(\/underwriting\/private\/[\w-]+)"/g,
  );
  expect(new Set(Array.from(listed, ([, path]) => path)).size).toBeGreaterThanOrEqual(8);

  const staff = visitPortal(portal);
  await staff.signIn("crawler", "demo-crawler");
  for (const path of [
    "/",
    "/underwriting/",
    "/underwriting/limity",
    "/search?q=перестрахование",
    "/sitemap.xml",
  ]) {
    expect(await staff.text(path)).not.toContain("/underwriting/private/");
  }
});

test("a signed-in page names the reader and offers to sign out; signing out ends the session", async () => {
  const visitor = visitPortal(portal);
  expect(await visitor.text("/")).not.toContain("/logout");
  await visitor.signIn("ivanova", "demo");
  const home = await visitor.text("/");
  expect(home).toContain("Мария Иванова");
  expect(home).toContain('<a href="/logout">Выйти</a>');
  await visitor.get("/logout");
  expect(await visitor.text("/")).not.toContain("Мария Иванова");
});

test("a wrong password, a used token and another browser's token show the form again", async () => {
  const visitor = visitPortal(portal);
  const wrong = await visitor.signIn("ivanova", "wrong");
  expect(wrong.status).toBe(200);
  expect(await wrong.text()).toContain("Неверный логин или пароль");

  const csrf = csrfOf(await visitor.text("/login"));
  await visitor.post("/login", { login: "ivanova", password: "wrong", csrf });
  const again = await visitor.post("/login", { login: "ivanova", password: "demo", csrf });
  expect(await again.text()).toContain("Форма устарела");

  const theirs = csrfOf(await visitPortal(portal).text("/login"));
  const stolen = await visitPortal(portal).post("/login", {
    login: "ivanova",
    password: "demo",
    csrf: theirs,
  });
  expect(await stolen.text()).toContain("Форма устарела");
});

test("sign-in returns only to this portal", async () => {
  for (const next of ["https://evil.example/", "//evil.example/", "/\\evil.example/"]) {
    const answer = await visitPortal(portal).signIn("ivanova", "demo", next);
    expect(answer.headers.get("location")).toBe("/");
  }
});

test("a session ends after twelve hours", async () => {
  let hour = 9;
  const visitor = visitPortal(createPortal({ now: () => new Date(Date.UTC(2026, 10, 23, hour)) }));
  await visitor.signIn("ivanova", "demo");
  hour += 11;
  expect(await visitor.text("/")).toContain("Мария Иванова");
  hour += 1;
  expect(await visitor.text("/")).not.toContain("Мария Иванова");
});
