import { describe, expect, test } from "vitest";
import { specialistClock } from "../../../core/desk/specialist-clock.ts";
import { log, msk, request, utc } from "./requests.ts";

const routed = { specialistMinutes: 15, reserveMinutes: 5, to: "viktor" };
const clockAt = (events: ReturnType<typeof log>, when: string) => specialistClock(request(events), msk(when));

describe("a specialist's clock", () => {
  test("runs for the minutes granted, and says silent when they are used up", () => {
    const events = log("10:00 asked", ["10:05 routed", routed]);
    expect(clockAt(events, "10:10")).toMatchObject({ dueAt: utc("10:20"), silent: false });
    expect(clockAt(events, "10:19:59")?.silent).toBe(false);
    expect(clockAt(events, "10:20")?.silent).toBe(true);
  });

  test("always leaves the agent the reserve", () => {
    const events = log("10:00 asked", ["10:20 routed", routed]);
    expect(clockAt(events, "10:21")).toMatchObject({ dueAt: utc("10:25"), allowanceSeconds: 300 });
    expect(clockAt(events, "10:25")?.silent).toBe(true);
  });

  test("stands still while the seller owes a reply", () => {
    const events = log("10:00 asked", ["10:05 routed", routed], "10:10 paused");
    expect(clockAt(events, "11:00")).toMatchObject({ dueAt: null, silent: false });
    const resumed = [...events, ...log("11:00 resumed")];
    expect(clockAt(resumed, "11:09")).toMatchObject({ dueAt: utc("11:10"), silent: false });
    expect(clockAt(resumed, "11:10")?.silent).toBe(true);
  });

  test("of a request that is late already lets the specialist have their usual minutes", () => {
    const events = log("10:00 asked", ["10:40 routed", routed]);
    expect(clockAt(events, "10:41")).toMatchObject({ allowanceSeconds: 0, silent: false });
    expect(clockAt(events, "10:54")?.silent).toBe(false);
    expect(clockAt(events, "10:55")?.silent).toBe(true);
  });

  test("is there only while the request is with them", () => {
    expect(clockAt(log("10:00 asked"), "10:01")).toBeNull();
    expect(clockAt(log("10:00 asked", ["10:05 routed", routed], "10:06 returned"), "10:07")).toBeNull();
    expect(clockAt(log("10:00 asked", ["10:05 routed", routed], "10:06 answered"), "10:07")).toBeNull();
  });
});
