import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { pictured } from "./pictured.ts";

type Given = { readonly page: Page; readonly camera: Camera };

/** Alina sees the queue, whoever is on shift, and the question with all that came along. */
export async function takes({ page, camera }: Given): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: pictured.question });
  await row.waitFor();
  await page.getByRole("button", { name: /^(Не сейчас|Not now)$/ }).click();
  await camera.page(page, "queue", 400);
  await page.getByRole("button", { name: /^(Отойти|Step away)$/ }).click();
  await camera.part(page, "shift", [page.locator(".shift"), page.locator(".shift-popover")]);
  await page.keyboard.press("Escape");
  await row.getByRole("link").first().click();
  await field(page).waitFor();
  await page.keyboard.press("KeyC");
  await page.locator(".request-acts .button-primary").waitFor({ state: "detached" });
  await page.locator(".places .place-title").first().waitFor();
  await page.locator(".notice").waitFor({ state: "detached" });
  await camera.part(page, "request", [page.locator(".request-main"), page.locator(".request-context")]);
}

/** She asks a specialist, thinks better of it, finds the place herself and answers; the answer can still be taken back. */
export async function answers({ page, camera }: Given): Promise<void> {
  await page.keyboard.press("Alt+KeyR");
  await page.getByRole("option").first().waitFor();
  await camera.part(page, "route", page.getByRole("dialog"));
  await page.keyboard.press("Escape");
  await field(page).fill(pictured.answer);
  await field(page).press("End");
  await field(page).pressSequentially(pictured.sought);
  // Until they come, what was found for fewer letters stands there.
  const [heading, title] = pictured.found;
  await page.getByRole("option", { selected: true }).filter({ hasText: heading }).getByText(title).waitFor();
  await camera.part(page, "compose", [page.locator(".picker"), page.locator(".composer")]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  const undo = page.locator(".held-panel");
  await undo.waitFor();
  await camera.part(page, "undo", undo);
  await undo.waitFor({ state: "detached" });
}

/** What is answered may be kept for all; and what it counts for. */
export async function looksBack({ page, camera }: Given): Promise<void> {
  await page.keyboard.press("KeyL");
  await page.getByRole("dialog").waitFor();
  const words = page.locator(".kept-dialog .kept-text");
  await words.first().evaluate((field) => field.scrollTo(0, 0));
  const until = page.locator(".kept-dialog .source").last();
  await camera.part(page, "keep", [
    page.locator(".kept-dialog .dialog-title"),
    words.first(),
    words.last(),
    until,
  ]);
  await page.keyboard.press("Escape");
  await page.goto(new URL("/desk/bonus", page.url()).href);
  await page
    .getByText(/ипотек|КАСКО|ОСАГО/)
    .first()
    .waitFor();
  await camera.page(page, "bonus", 500);
}

const field = (page: Page) => page.getByRole("textbox", { name: /^(Ответ|Answer)$/ });
