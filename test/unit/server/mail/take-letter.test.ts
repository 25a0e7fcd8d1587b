import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Someone } from "../desk/desk-app.ts";
import { base64Lines, letterSource } from "./letters.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

let desk: MailDesk;
let marina: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await mailDesk();
  marina = await desk.seller("Marina@Polis.example", { name: "Марина Котова", region: "63" });
  agent = await desk.someone({ role: "agent", name: "Ирина Соколова" });
});
afterEach(() => desk.close());

const view = (id: number, who = agent) => who.get(endpoints.request, { params: { id } });

describe("a letter of a seller", () => {
  test("is a request of theirs, by their address in whatever case, with the clock of their region", async () => {
    const id = await desk.asked();
    const request = await view(id, marina);
    expect(request).toMatchObject({
      question: "Тариф КАСКО\n\nДобрый день!\nКакой тариф КАСКО для такси в Казани?",
      region: "63",
      seller: { name: "Марина Котова" },
    });
    expect(request.events[0]).toMatchObject({
      kind: "asked",
      via: "mail",
      calendar: "samara",
      by: marina.id,
    });
  });

  test("delivered five times, also at once, is one request", async () => {
    const source = letterSource();
    const first = await desk.take(source);
    const again = await Promise.all(Array.from({ length: 4 }, () => desk.take(source)));
    expect(again).toEqual(again.map(() => ({ became: "again", request: first.request })));
    expect(await desk.count("request")).toBe(1);
  });

  test("without a Message-ID is known by what it says; another one is another request", async () => {
    const first = letterSource({ id: null, headers: ["Received: from mx1"] });
    const second = letterSource({ id: null, headers: ["Received: from mx2"] });
    const other = letterSource({ id: null, subject: "Совсем другое" });
    expect((await desk.take(first)).became).toBe("request");
    expect((await desk.take(second)).became).toBe("again");
    expect((await desk.take(other)).became).toBe("request");
  });

  test("that lay in the mailbox for an hour starts its clock when it was fetched, with both times shown", async () => {
    const arrivedAt = new Date(desk.now().getTime() - 3_600_000);
    const { request } = await desk.take(letterSource(), { arrivedAt });
    expect((await view(request ?? 0)).delayed).toEqual({
      clickedAt: "2026-02-02T06:00:00Z",
      receivedAt: "2026-02-02T07:00:00Z",
    });
  });

  test("brings its files along, those that may be kept, and says which were not", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const body = [
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      base64Lines("Не открывается расчёт, снимок приложила."),
      "--b",
      "Content-Type: image/png",
      "Content-Disposition: attachment; filename=screen.png",
      "Content-Transfer-Encoding: base64",
      "",
      base64Lines(png),
      "--b",
      "Content-Type: application/x-msdownload",
      "Content-Disposition: attachment; filename=tool.exe",
      "Content-Transfer-Encoding: base64",
      "",
      base64Lines("MZ\u0000\u0001"),
      "--b--",
    ].join("\r\n");
    const id = await desk.asked({ type: "multipart/mixed; boundary=b", body });
    expect((await view(id)).files?.map(({ mime }) => mime)).toEqual(["image/png"]);
    expect((await desk.lettersOf(id))[0]?.leftOut).toBe('["tool.exe"]');
  });
});
