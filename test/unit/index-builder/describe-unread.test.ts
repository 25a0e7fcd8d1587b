import { expect, test } from "vitest";
import { describeUnread, readUnread } from "../../../index-builder/command/describe-unread.ts";

test("why a page could not be read is told in either language, with what exactly came back", () => {
  const unread = { why: "server-error", detail: "HTTP 503" } as const;
  expect(describeUnread(unread, "ru")).toBe("ошибка на стороне портала (HTTP 503)");
  expect(describeUnread(unread, "en")).toBe("the portal reports an error of its own (HTTP 503)");
});

test.each([
  ["network: read: ECONNRESET", "сбой соединения (read: ECONNRESET)"],
  ["session lost", "session lost"],
  ["constructor: x", "constructor: x"],
])("what the crawl state has kept is told alike: %s", (kept, told) => {
  expect(readUnread(kept, "ru")).toBe(told);
});
