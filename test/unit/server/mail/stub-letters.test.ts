import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { StubReason } from "../../../../core/contract/stub.ts";
import type { Someone } from "../desk/desk-app.ts";
import { letterSource, windows1251, type Written } from "./letters.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

let desk: MailDesk;
let agent: Someone;
beforeEach(async () => {
  desk = await mailDesk();
  await desk.seller("Marina@Polis.example", { name: "Марина Котова", region: "63" });
  agent = await desk.someone({ role: "agent", name: "Ирина Соколова" });
});
afterEach(() => desk.close());

const view = (id: number) => agent.get(endpoints.request, { params: { id } });

describe("a letter that a person must look at", () => {
  const windows = windows1251("Добрый день! Какой тариф КАСКО для такси в Казани?");
  test.each<[string, Written, StubReason]>([
    ["of an unknown sender", { from: "Пётр <petr@mail.example>" }, "unknown-sender"],
    ["without a sender", { from: null }, "no-sender"],
    ["of several at once", { from: "marina@polis.example, petr@mail.example" }, "no-sender"],
    ["in a charset that it does not name", { subject: "?", type: "text/plain", body: windows }, "charset"],
    ["in a charset that nobody knows", { type: "text/plain; charset=x-klingon", body: windows }, "charset"],
    ["with neither subject nor text", { subject: "", body: " " }, "no-text"],
    [
      "that is encrypted",
      {
        type: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
        body: "MIAGCSqGSIb3DQEHA6CAMIACAQAx",
      },
      "encrypted",
    ],
  ])("%s is kept with the reason", async (_, given, stub) => {
    const id = await desk.asked(given);
    expect((await desk.lettersOf(id))[0]).toMatchObject({ stub });
    const request = await view(id);
    expect(request.state).toBe("open");
    // Who wrote is known where one registered address stands there alone.
    expect(request.seller?.name).toBe(/sender/.test(stub) ? undefined : "Марина Котова");
  });

  test("that was not fetched whole keeps sender and subject and nothing of the rest", async () => {
    const { request } = await desk.take(letterSource({ subject: "Скан договора" }), { unread: "too-large" });
    expect((await desk.lettersOf(request ?? 0))[0]).toMatchObject({
      stub: "too-large",
      text: null,
      subject: "Скан договора",
    });
  });

  test("whose sender our own mail server does not believe is nobody's, with whatever account's address", async () => {
    const judging = await mailDesk({
      inbox: { host: "127.0.0.1", user: "u", password: "p", senderJudge: "mx.polis.example" },
    });
    await judging.seller("marina@polis.example");
    const results = async (value: string): Promise<string | null | undefined> => {
      const { request } = await judging.take(letterSource({ headers: [`Authentication-Results: ${value}`] }));
      const row = await judging.store.read
        .selectFrom("mail_letter")
        .select("stub")
        .where("request", "=", request)
        .executeTakeFirst();
      return row?.stub;
    };
    expect(await results("mx.polis.example; dmarc=pass header.from=polis.example")).toBe(null);
    expect(await results("mx.polis.example; dmarc=fail header.from=polis.example")).toBe("unconfirmed");
    expect(await results("mx.evil.example; dmarc=pass header.from=polis.example")).toBe("unconfirmed");
    await judging.close();
  });

  test("by the hundred fills no queue: what an unknown sender writes within an hour stands together", async () => {
    for (let n = 0; n < 25; n += 1)
      await desk.take(letterSource({ from: "robot@mail.example", subject: `№ ${n}` }));
    expect(await desk.count("request")).toBe(10);
    expect(await desk.count("message")).toBe(15);
  });
});
