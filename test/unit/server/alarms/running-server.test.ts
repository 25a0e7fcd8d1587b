import { DatabaseSync } from "node:sqlite";
import { describe, test, vi } from "vitest";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { alarmWorld, type AlarmWorld, webhookSecret } from "./alarm-world.ts";

const patience = { timeout: 20_000, interval: 50 };
/** More than any disk has. */
const full = { diskMegabytes: 1e12 };

async function world(finished: (close: () => Promise<void>) => void): Promise<AlarmWorld> {
  const opened = await alarmWorld();
  finished(opened.close);
  return opened;
}

// Each waits for a server of its own most of the time.
describe.concurrent("the running server", () => {
  test("tells an alarm once, also over a restart, and takes it back once it is over", async ({
    expect,
    onTestFinished: finished,
  }) => {
    const { start, told, mailed, turn, messages, webhook } = await world(finished);
    await start(full);
    await vi.waitFor(() => {
      expect(told("disk")).toEqual(["on"]);
      expect(mailed("Диск почти заполнен")).toBe(1);
    }, patience);
    expect(messages()[0]).toMatchObject({
      urgency: "now",
      since: "2026-11-26T12:00:00.000Z",
      source: null,
      words: { ru: { title: "Диск почти заполнен" }, en: { title: "The disk is nearly full" } },
    });
    expect(String(messages()[0]?.["link"])).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk\/health$/);
    expect(webhook.heard[0]?.body).not.toContain(webhookSecret);
    turn(60);
    await start(full);
    turn(200);
    await vi.waitFor(() => expect(told("disk")).toEqual(["on", "again"]), patience);
    await start();
    await vi.waitFor(() => {
      expect(told("disk")).toEqual(["on", "again", "off"]);
      expect(mailed("Прошло: Диск почти заполнен")).toBe(1);
    }, patience);
    expect(new Set(messages().map(({ id }) => id)).size).toBe(1);
  });

  test("tries a receiver that fails again under the same name, in the order of what happened", async ({
    expect,
    onTestFinished: finished,
  }) => {
    const { start, told, mailed, turn, webhook } = await world(finished);
    webhook.answer = { status: 500 };
    await start(full);
    await vi.waitFor(() => {
      expect(webhook.heard).toHaveLength(1);
      expect(mailed("Диск")).toBe(1);
    }, patience);
    await start();
    await vi.waitFor(() => expect(mailed("Прошло")).toBe(1), patience);
    webhook.answer = { status: 204 };
    turn(1);
    await vi.waitFor(() => expect(told("disk")).toEqual(["on", "on", "off"]), patience);
    const names = webhook.heard.map(({ headers }) => headers["webhook-id"]);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  test("does not rely on mail to say that mail is down, and waits for no receiver that hangs", async ({
    expect,
    onTestFinished: finished,
  }) => {
    const { start, stop, told, turn, messages, webhook, smtp } = await world(finished);
    // Nobody listens there any more.
    smtp.close();
    const { port } = smtp;
    const inbox = { host: "127.0.0.1", port, secure: false, user: "ask", password: "x" };
    const { address } = await start(full, { inbox });
    await vi.waitFor(() => expect(told("disk")).toEqual(["on"]), patience);
    turn(16);
    await vi.waitFor(() => {
      expect(told("inbox")).toEqual(["on"]);
      expect(told("letters")).toEqual(["on"]);
    }, patience);
    expect(messages().find(({ kind }) => kind === "letters")).toMatchObject({ count: 1 });
    webhook.answer = "hang";
    turn(300);
    const heard = webhook.heard.length;
    await vi.waitFor(() => expect(webhook.heard.length).toBeGreaterThan(heard), patience);
    const began = performance.now();
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await stop();
    expect(performance.now() - began).toBeLessThan(8000);
  });

  test("says without the database that the database takes no writes", async ({
    expect,
    onTestFinished: finished,
  }) => {
    const { start, told, turn, mailed, data } = await world(finished);
    await start();
    const other = new DatabaseSync(databaseFile(data));
    other.exec("begin immediate");
    // It is to last for a minute from the first look that has seen it.
    await vi.waitFor(
      () => {
        turn(1);
        expect(told("database")).toEqual(["on"]);
        expect(mailed("База данных не принимает записи")).toBe(1);
      },
      { ...patience, interval: 500 },
    );
    other.exec("rollback");
    other.close();
    await vi.waitFor(() => expect(told("database")).toEqual(["on", "off"]), patience);
  });
});
