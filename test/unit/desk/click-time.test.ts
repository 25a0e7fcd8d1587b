import { describe, expect, test } from "vitest";
import { clickTime } from "../../../core/desk/click-time.ts";

const receivedAt = "2026-02-02T10:00:00+03:00";
const graceMs = 5 * 60_000;
const askedAfter = (elapsedMs: number) => clickTime({ receivedAt, elapsedMs, graceMs });

describe("the clock starts", () => {
  test.each([
    ["at the click, as long as the outbox may hold it", 4000, "2026-02-02T06:59:56Z"],
    ["at the click, up to the whole grace", graceMs, "2026-02-02T06:55:00Z"],
    ["in the second of the click, by whole seconds", 1, "2026-02-02T06:59:59Z"],
    ["at the receipt, where no time has passed", 0, "2026-02-02T07:00:00Z"],
    ["at the receipt, where the device's clock ran back", -60_000, "2026-02-02T07:00:00Z"],
    ["at the receipt, where the device knows no time", Number.NaN, "2026-02-02T07:00:00Z"],
    ["at the receipt, where the time is without end", Number.POSITIVE_INFINITY, "2026-02-02T07:00:00Z"],
    ["at the receipt, where the time is beyond belief", 50 * 365 * 86_400_000, "2026-02-02T07:00:00Z"],
  ])("%s (%d ms)", (_, elapsedMs, askedAt) => {
    expect(askedAfter(elapsedMs)).toEqual({ askedAt });
  });

  test("at the receipt and marked as delayed, with both times, where the outbox held it longer", () => {
    expect(askedAfter(graceMs + 1)).toEqual({
      askedAt: "2026-02-02T07:00:00Z",
      delayed: { clickedAt: "2026-02-02T06:54:59Z", receivedAt: "2026-02-02T07:00:00Z" },
    });
    expect(askedAfter(30 * 60_000).delayed?.clickedAt).toBe("2026-02-02T06:30:00Z");
  });

  test("never after the receipt, whatever fraction it came with", () => {
    const receipt = "2026-02-02T07:00:00.250Z";

    expect(clickTime({ receivedAt: receipt, elapsedMs: 0, graceMs }).askedAt).toBe("2026-02-02T07:00:00Z");
  });
});
