import { describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { createScope } from "../../../index-builder/address/scope.ts";

const scope = createScope(
  Source.parse({
    id: "portal",
    start: ["https://portal.example/"],
    scope: { origins: ["https://files.example/"], include: ["/docs/*", "/news/*"], exclude: ["*/drafts/*"] },
    neverFollow: ["*/vote*"],
  }),
);
const link = (address: string, text = "", method = "") => ({ address, text, method });

test("patterns cover path and query, exclusion wins", () => {
  expect(scope.judge(link("https://portal.example/docs/a?b=1"))).toBe("in");
  expect(scope.judge(link("https://files.example/docs/a"))).toBe("in");
  expect(scope.judge(link("https://portal.example/shop"))).toBe("excluded");
  expect(scope.judge(link("https://portal.example/docs/drafts/a"))).toBe("excluded");
  expect(scope.judge(link("https://portal.example/docs/a/vote?up"))).toBe("acting");
});

describe("only allowed origins are ever contacted", () => {
  test.each([
    "https://portal.example.evil.test/docs/",
    "http://portal.example/docs/",
    "https://portal.example:8443/docs/",
    "https://user:password@portal.example/docs/",
    "http://127.0.0.1/docs/",
    "http://2130706433/docs/",
    "http://0x7f.1/docs/",
    "http://[::ffff:127.0.0.1]/docs/",
    "http://[::1]/docs/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
  ])("%s is refused", (address) => {
    expect(scope.allows(address)).toBe(false);
    expect(scope.judge(link(address))).toBe("origin");
  });

  test("every spelling of an allowed literal address is that address, and no other port", () => {
    const local = createScope(Source.parse({ id: "local", start: ["http://127.0.0.1:4100/"] }));
    expect(local.allows("http://2130706433:4100/a")).toBe(true);
    expect(local.allows("http://0x7f.1:4100/a")).toBe(true);
    expect(local.allows("http://[::ffff:127.0.0.1]:4100/a")).toBe(false);
    expect(local.allows("http://127.0.0.1:4101/a")).toBe(false);
  });
});
