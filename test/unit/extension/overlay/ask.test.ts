import { expect, test } from "vitest";
import { canonicalAddress } from "../../../../extension/ask/canonical-address.ts";
import { switched, trailFigures } from "../../../../extension/ask/attachment-rows.ts";
import { checkQuestion } from "../../../../extension/ask/check-question.ts";
import { leftOutOf } from "../../../../extension/ask/left-out-of.ts";
import { contextOf, offerOf } from "../../../../extension/ask/offer.ts";
import { askRowWording } from "../../../../extension/palette/ask-row-wording.ts";
import type { TrailStep } from "../../../../core/contract/context.ts";

const facts = {
  portal: false,
  address: "https://portal.example/tariffs?region=16",
  title: "Тарифы",
  breadcrumb: ["Продукты", "КАСКО"],
  heading: "Франшиза",
  selection: "  Безусловная франшиза  ",
};
const trail: TrailStep[] = [
  { kind: "query", at: "2026-11-23T10:00:00Z", query: "тариф", hits: 3 },
  { kind: "page", at: "2026-11-23T10:04:00Z", address: "https://portal.example/", title: "Портал" },
];

test("on the portal page, selection and trail go along, with the query that tells the page", () => {
  const offer = offerOf({ facts, trail, site: "portal.example", portal: true, unticked: [] });
  expect(offer.ticked).toEqual(["page", "selection", "trail"]);
  expect(contextOf(offer, offer.ticked)).toEqual({
    page: {
      address: "https://portal.example/tariffs?region=16",
      title: "Тарифы",
      breadcrumb: ["Продукты", "КАСКО"],
      heading: "Франшиза",
    },
    selection: "Безусловная франшиза",
    trail,
  });
});

test("elsewhere only the site's name goes; the page waits for a tick and loses its query", () => {
  const crm = { ...facts, address: "https://crm.example/deals/7?client=ivanov#tab" };
  const offer = offerOf({ facts: crm, trail, site: "crm.example", portal: false, unticked: [] });
  expect(contextOf(offer, offer.ticked)).toEqual({ site: "crm.example" });
  expect(contextOf(offer, [...offer.ticked, "page"]).page?.address).toBe("https://crm.example/deals/7");
});

test("what the seller left out stays out when the question is edited", () => {
  const offer = offerOf({ facts, trail, site: null, portal: true, unticked: [] });
  const sent = contextOf(offer, switched(offer.ticked, "selection"));
  expect(sent.selection).toBeUndefined();
  expect(leftOutOf(sent, offer.ticked)).toEqual(["selection"]);
  expect(switched(["page"], "trail")).toEqual(["page", "trail"]);
});

test("what the policy leaves unticked is offered, and goes along once it is ticked", () => {
  const offer = offerOf({ facts, trail, site: null, portal: true, unticked: ["trail", "page"] });
  expect(offer.ticked).toEqual(["selection"]);
  expect(Object.keys(contextOf(offer, [...offer.ticked, "trail"]))).toEqual(["selection", "trail"]);
});

test("without a page nothing is offered", () => {
  const offer = offerOf({ facts: null, trail: [], site: null, portal: false, unticked: [] });
  expect(offer.ticked).toEqual([]);
  expect(contextOf(offer, [])).toEqual({});
});

const canonical = (href: string, named: string | null = null) => canonicalAddress(href, named);

test("an address goes without session, counters and credentials", () => {
  expect(
    canonical("https://user:secret@portal.example/a;jsessionid=7?b=2&PHPSESSID=x&utm_source=mail&a=1#part"),
  ).toBe("https://portal.example/a?a=1&b=2#part");
  expect(canonical("https://portal.example/print?id=7", "/page?id=7")).toBe(
    "https://portal.example/page?id=7",
  );
  expect(canonical("https://portal.example/a", "https://elsewhere.example/a")).toBe(
    "https://portal.example/a",
  );
  expect(canonical("https://portal.example/a#:~:text=франшиза")).toBe("https://portal.example/a");
  expect(canonical("chrome://settings")).toBe("");
});

test("a question of nothing or of too much is told before it is sent", () => {
  expect(checkQuestion(" \n ")).toEqual({ kind: "empty" });
  expect(checkQuestion(" Как быть? ")).toEqual({ kind: "fine", text: "Как быть?" });
  expect(checkQuestion("а".repeat(8000)).kind).toBe("fine");
  expect(checkQuestion("а".repeat(20_000))).toEqual({ kind: "too-long", over: 12_000 });
});

test("a trail is told in figures", () => {
  expect(trailFigures(trail, Date.parse("2026-11-23T10:06:10Z"))).toEqual({
    queries: 1,
    pages: 1,
    minutes: 6,
  });
  expect(trailFigures(trail, Date.parse("2026-11-23T10:00:01Z")).minutes).toBe(1);
});

const given = {
  text: " тариф каско ",
  parts: ["page", "selection", "trail"] as const,
  online: true,
  typicalMinutes: 9,
  answerWithinMinutes: 30,
};

test("the ask row names the question, what goes along and the usual time", () => {
  expect(askRowWording(given, "ru")).toEqual({
    title: "Спроси меня: «тариф каско»",
    along: "страница · выделение · путь",
    time: "обычно 9 минут",
  });
  expect(askRowWording({ ...given, typicalMinutes: 1 }, "en").time).toBe("usually 1 minute");
  expect(askRowWording({ ...given, typicalMinutes: null }, "ru").time).toBe("до 30 мин");
});

test("offline it promises the queue, and empty it says what one may ask", () => {
  expect(askRowWording({ ...given, online: false }, "ru").time).toBe("в очередь на отправку");
  expect(askRowWording({ ...given, text: "" }, "ru")).toEqual({
    title: "Спроси меня",
    along: "вопрос, жалоба или предложение",
    time: "",
  });
});
