import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { providerPassword } from "../provider/answer-interaction.ts";
import { startProvider, type StartedProvider } from "../provider/start-provider.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { listen, type Site } from "./harness/listen.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { smallPortal } from "./harness/small-portal.ts";
import { freePort, type Product, startProduct } from "./harness/start-product.ts";

/* The company's own identity: whoever has a session at the provider types nothing here. */

const Code = z.object({ user_code: z.string() });

let portal: Site;
let provider: StartedProvider;
let product: Product;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  portal = await listen(smallPortal());
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  provider = await startProvider({
    clients: [
      { id: "ask-me", redirects: [`${server}/api/auth/oidc/callback`], signedOut: [`${server}/sign-in`] },
    ],
    accounts: [person("polina", "Полина Котова"), person("artem", "Артём Лисин", { groups: ["desk"] })],
  });
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
    port,
    signIn: {
      oidc: {
        issuer: provider.issuer,
        clientId: "ask-me",
        name: { ru: "учётную запись «Полис»", en: "your Polis account" },
        claims: { role: "groups" },
        roles: { desk: "agent" },
      },
    },
  });
  browser = await launchPlain();
});
afterEach(async ({ task }) => {
  for (const [at, context] of contexts.splice(0).entries()) {
    if (task.result?.state === "fail") await screenshotFailure(context, `sign-in-elsewhere-${at}`);
    await context.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  await provider?.close();
  await portal?.close();
});

function person(login: string, name: string, more: Record<string, unknown> = {}) {
  return { login, claims: { preferred_username: login, name, email: `${login}@polis.example`, ...more } };
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "ru-RU", ...options });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(product.server + path);
  return page;
}

async function typeThere(page: Page, login: string): Promise<void> {
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill(providerPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** As the next morning: our session is gone, the provider's is not. */
async function forgetOurs(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /ask-me/ });
}

test("a seller who opens the page is sent to the provider and back, the second time without typing", async () => {
  const page = await visit("/");
  await typeThere(page, "polina");
  await page.getByRole("combobox").waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  await forgetOurs(page);
  await page.goto(`${product.server}/`);
  await page.getByRole("combobox").waitFor();
});

test("whoever confirms a browser signed out comes back to the very same code", async () => {
  const begun = await fetch(`${product.server}/api/auth/device/code`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ client_id: "ask-me-extension" }),
  });
  const { user_code: code } = Code.parse(await begun.json());
  const page = await visit(`/connect?user_code=${code}`);
  await typeThere(page, "polina");
  await page.getByRole("button", { name: "Подключить этот браузер" }).waitFor();
  expect(page.url()).toBe(`${product.server}/connect?user_code=${code}`);
});

test("signing out leads through the provider to a page with a button, and no page signs in again by itself", async () => {
  const page = await visit("/desk");
  await typeThere(page, "artem");
  await page.getByRole("button", { name: /Артём Лисин/ }).click();
  await page
    .getByRole("menuitem", { name: "Выйти" })
    .or(page.getByRole("button", { name: "Выйти" }))
    .click();
  await page.getByRole("button", { name: "Leave" }).click();
  const button = page.getByRole("button", { name: "Войти через учётную запись «Полис»" });
  await button.waitFor();
  for (const path of ["/desk", "/"]) {
    await page.goto(product.server + path);
    await button.waitFor();
    expect(page.url()).toBe(product.server + path);
  }
  await button.click();
  await typeThere(page, "polina");
  await page.getByRole("combobox").waitFor();
});

test("whose session ends in the middle of work signs in beside the screen, which stays as it was", async () => {
  const page = await visit("/desk");
  await typeThere(page, "artem");
  await page.getByRole("button", { name: /Артём Лисин/ }).waitFor();
  await forgetOurs(page);
  // Past the pointer: the screen may find out by itself first, and lay the dialog over the link.
  await page.getByRole("link", { name: /Мои/ }).first().dispatchEvent("click");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await screenshot(page, "sign-in-again-elsewhere");
  const opened = page.context().waitForEvent("page");
  await dialog.getByRole("button", { name: /Войти через/ }).click();
  const beside = await opened;
  if (!beside.isClosed()) await beside.waitForEvent("close");
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await dialog.waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe("/desk/mine");
});

const looks = [
  ["ru", { locale: "ru-RU", colorScheme: "light" }],
  ["en", { locale: "en-GB", colorScheme: "dark" }],
] as const;

describe.each(inTurn(looks, 0))("%s", (language, options) => {
  test("why somebody is not signed in is said, with a button to try again", async () => {
    const page = await visit("/sign-in?to=/desk/mine&failed=provider-down", options);
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: /^(Войти через|Sign in with)/ }).waitFor();
    await screenshot(page, `sign-in-failed-${language}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.locator("summary").click();
    await screenshot(page, `sign-in-by-password-${language}`);
    await page.evaluate(() => localStorage.setItem("ask-me-left", "1"));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${product.server}/`);
    await page.getByRole("button", { name: /^(Войти через|Sign in with)/ }).waitFor();
    await screenshot(page, `sign-in-web-elsewhere-${language}`);
    expect(await findAxeFaults(page)).toEqual([]);
  });
});
