import { afterEach, expect, test, vi } from "vitest";
import { RequestClocks } from "../../../../server/desk/request-clocks.ts";
import { ask, deskApp } from "./desk-app.ts";

afterEach(() => vi.restoreAllMocks());

test("a clock's log is read once while it is looked at, and anew where nobody has for more than ten minutes", async () => {
  const desk = await deskApp();
  try {
    await ask(await desk.someone({ name: "Марина Котова" }));
    const requests = await desk.store.read.selectFrom("request").selectAll().execute();
    const clocks = new RequestClocks(desk.config.desk);
    const reads = vi.spyOn(desk.store.read, "selectFrom");
    const readsAt = async (minutes: number): Promise<number> => {
      vi.spyOn(performance, "now").mockReturnValue(minutes * 60_000);
      reads.mockClear();
      expect((await clocks.logsOf(desk.store.read, requests)).size).toBe(1);
      return reads.mock.calls.length;
    };
    expect(await readsAt(0)).toBe(1);
    expect(await readsAt(9)).toBe(0);
    expect(await readsAt(18)).toBe(0);
    expect(await readsAt(29)).toBe(1);
  } finally {
    await desk.close();
  }
});
