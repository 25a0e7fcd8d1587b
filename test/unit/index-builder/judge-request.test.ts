import { describe, expect, test } from "vitest";
import { judgeRequest, type PageRequest } from "../../../index-builder/fetch/browser/judge-request.ts";

const origin = "https://portal.example";
const page = `${origin}/kasko`;
const judge = (more: Partial<PageRequest>, isShown = true) =>
  judgeRequest(
    { address: `${origin}/api/kasko`, method: "GET", type: "fetch", headers: {}, navigates: "none", ...more },
    {
      page,
      isShown,
      mayAsk: (address) => address.startsWith(origin),
      acts: (address) => address.endsWith("/logout"),
    },
  );

describe("what a page asks for", () => {
  test.each([
    ["script", "ask"],
    ["stylesheet", "ask"],
    ["xhr", "ask"],
    ["fetch", "ask"],
    ["image", "refuse"],
    ["media", "refuse"],
    ["font", "refuse"],
    ["ping", "refuse"],
    ["eventsource", "refuse"],
    ["other", "refuse"],
  ])("%s: %s", (type, verdict) => expect(judge({ type })).toBe(verdict));

  test.each([
    ["HEAD", "ask"],
    ["POST", "refuse"],
    ["PUT", "refuse"],
    ["DELETE", "refuse"],
    ["OPTIONS", "refuse"],
  ])("by %s: %s", (method, verdict) => expect(judge({ method })).toBe(verdict));

  test.each(["X-HTTP-Method-Override", "x-method-override", "x-http-method"])(
    "a GET that %s turns into something else is refused",
    (name) => expect(judge({ headers: { [name]: "DELETE" } })).toBe("refuse"),
  );
  test("nothing beyond what the crawler may ask for", () =>
    expect(judge({ address: "https://counter.example/hit", type: "script" })).toBe("refuse"));
});

describe("where a page goes", () => {
  const goes = { navigates: "own", type: "document" } as const;
  test("to itself first, and only once", () => {
    expect(judge({ ...goes, address: page }, false)).toBe("page");
    expect(judge({ ...goes, address: `${page}#docs` })).toBe("refuse");
  });
  test("elsewhere is a move", () => expect(judge({ ...goes, address: `${origin}/osago` })).toBe("move"));
  test("never where something would happen", () =>
    expect(judge({ ...goes, address: `${origin}/logout` })).toBe("refuse"));
  test("a form that sends itself is refused", () =>
    expect(judge({ ...goes, method: "POST", address: `${origin}/osago` })).toBe("refuse"));
  test("frames and new windows go nowhere", () =>
    expect(judge({ ...goes, navigates: "other", address: `${origin}/osago` })).toBe("refuse"));
});
