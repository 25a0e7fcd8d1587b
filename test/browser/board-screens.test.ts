import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { irina, openLeadDesk, questions, rustam } from "./harness/open-lead-desk.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
});

test.each(inTurn(looks, 0))("screens, $name", async ({ name, locale, colorScheme, sizes }) => {
  const world = await openLeadDesk();
  const faults: string[] = [];
  try {
    for (const text of questions) await world.seller(endpoints.ask, { body: askBody(text) });
    const { requests } = await world.agent(endpoints.requests, { query: { scope: "queue" } });
    for (const { id } of requests.slice(0, 2)) await world.agent(endpoints.claim, { params: { id } });
    world.desk.pass(24);
    const { staff } = await world.lead(endpoints.staff, {});
    const rustamId = staff.find(({ person }) => person.name === rustam.name)?.person.id ?? "";
    const until = new Date(Date.now() + 90 * 60_000).toISOString();
    await world.lead(endpoints.addAbsence, { body: { account: rustamId, reason: "meeting", until } });
    // Tomorrow everybody is at a meeting.
    const [from, back] = [25, 26].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    for (const { person } of staff) {
      const body = { account: person.id, reason: "meeting" as const, until: back ?? null };
      await world.lead(endpoints.addAbsence, { body: { ...body, ...(from && { from }) } });
    }
    for (const { name: size, ...view } of sizes) {
      const context = await browser.newContext({ locale, colorScheme, ...view });
      const page = await context.newPage();
      const look = async (screen: string): Promise<void> => {
        await screenshot(page, `console-${screen}-${name}-${size}`);
        faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}, ${size}: ${fault}`));
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${screen}, ${size}: scrolls sideways by ${wider}`);
      };
      await page.goto(`${world.desk.server}/desk/board`);
      await signIn(page, irina);
      await page.getByRole("rowheader", { name: /Алина Котова/ }).waitFor();
      await page.getByRole("rowheader", { name: /Оплата|Payments/ }).waitFor();
      await look("board");
      await page.goto(`${world.desk.server}/desk/people`);
      await page.getByRole("rowheader", { name: /Алина Котова/ }).waitFor();
      await page.getByText("Омск").waitFor();
      await page.getByText(/: (никого|nobody)$/).waitFor();
      await look("people");
      await context.close();
    }
  } finally {
    await world.close();
  }
  expect(faults).toEqual([]);
});
