import { afterEach, beforeEach, expect, test } from "vitest";
import { loadHere } from "../harness/load-here.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { type SmtpStub, smtpStub } from "../desk/smtp-stub.ts";
import { callsOf, fakeIndexBuilder, until } from "./calls-of.ts";

let smtp: SmtpStub;
let server: TestApp;
beforeEach(async () => {
  smtp = await smtpStub();
  const config = {
    crawl: { schedules: [{ cron: "0 3 * * *" }], alarmsTo: ["admin@polis.example"] },
    mail: { host: "127.0.0.1", port: smtp.port, from: "ask@polis.example" },
  };
  // Its orders are not there, so the program that stands in for the index-builder falls over.
  server = await testApp(config, { load: loadHere, crawler: fakeIndexBuilder });
});
afterEach(async () => {
  await server.close();
  smtp.close();
});

test("a portal that was never crawled is crawled once the server runs; where that fails, a letter says so", async () => {
  await until(() => smtp.letters.length > 0);
  expect(smtp.letters[0]?.to).toEqual(["admin@polis.example"]);
  expect(smtp.letters[0]?.source).toMatch(/^Message-ID: <letter-1\.\w+@polis\.example>$/m);
  expect(callsOf(server.data)).toEqual([]);
});
