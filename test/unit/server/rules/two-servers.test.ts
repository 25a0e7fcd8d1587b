import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, openDesk } from "../desk/desk-app.ts";
import { followRules } from "../../../../server/rules/follow-rules.ts";

let folder: string;
let one: DeskApp;
let other: DeskApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-two-"));
  const file = join(folder, "ask-me.sqlite");
  one = await openDesk(file);
  other = await openDesk(file);
});
afterEach(async () => {
  await one.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

test("what is changed at one server of a database holds at the other a moment later, and is told there once", async () => {
  const lead = await one.someone({ role: "lead" });
  const ending = new AbortController();
  const told = vi.fn<(event: { readonly type: string }) => void>();
  const { book, store, topics } = other;
  const failed = vi.fn<(error: unknown) => void>();
  const following = followRules(
    { book, store, topics, live: { publish: told } },
    { signal: ending.signal, failed },
  );
  const body = { minutes: 20, targets: [] };
  await lead.get(endpoints.putRules, { body: { kind: "targets", seen: 0, note: "", body } });
  expect(book.standing().minutes).toBe(30);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ type: "rules" }, { role: "agent" }), 10_000);
  expect(book.standing().minutes).toBe(20);
  expect(await book.keepUp(store.read)).toBe(false);
  ending.abort();
  await following;
  expect(failed).not.toHaveBeenCalled();
});

test("a request asked at one server under hours that the other has not read yet is read there all the same", async () => {
  const lead = await one.someone({ role: "lead" });
  const seller = await one.someone({ region: "63" });
  const { calendars } = await lead.get(endpoints.rules, {});
  const hours = structuredClone(calendars.body);
  for (const calendar of Object.values(hours.calendars))
    for (const version of calendar.versions) version.week["mon"] = [["09:00", "10:10"]];
  await lead.get(endpoints.putRules, { body: { kind: "calendars", seen: 0, note: "", body: hours } });
  const { id, clock } = await ask(seller);
  // The account stands in the database; it asks the other server.
  const { requests } = await other.as(lead).get(endpoints.requests, { query: { scope: "queue" } });
  expect(requests.find((row) => row.id === id)?.clock.dueAt).toBe(clock.dueAt);
});
