import { describe, expect, test } from "vitest";
import { groupVanishing, type Vanishing } from "../../../index-builder/report/group-vanishing.ts";
import { answerOf, type LastVisit } from "../../../index-builder/report/portal-answers.ts";

const at = (path: string, more: Partial<Vanishing> = {}): Vanishing => ({
  address: `https://portal.example${path}`,
  path: [],
  answers: ["404"],
  ...more,
});

describe("parts of what would vanish", () => {
  test("are told by the first words of the breadcrumb, those that lose most first", () => {
    const parts = groupVanishing([
      at("/n/7", { path: ["Новости", "2024"] }),
      at("/a/1", { path: ["Продукты", "Ипотека", "Новостройки"], answers: ["sign-in"] }),
      at("/a/2", { path: ["Продукты", "Ипотека", "Вторичное жильё"], answers: ["sign-in"] }),
    ]);
    expect(parts).toEqual([
      { path: ["Продукты", "Ипотека"], count: 2, answer: "sign-in", example: "https://portal.example/a/1" },
      { path: ["Новости", "2024"], count: 1, answer: "404", example: "https://portal.example/n/7" },
    ]);
  });

  test("are told by the address where there is no breadcrumb", () => {
    const parts = groupVanishing([
      at("/%D0%BA%D0%B0%D1%81%D0%BA%D0%BE/tarify/2026.html"),
      at("/o-nas"),
      at("/%zz/x"),
    ]);
    expect(parts.map(({ path }) => path)).toEqual([["каско", "tarify"], ["%zz"], ["/"]]);
  });

  test("say what most of their addresses answered", () => {
    const part = groupVanishing([
      at("/p/1", { answers: ["404"] }),
      at("/p/2", { answers: ["sign-in", "sign-in"] }),
      at("/p/3", { answers: [] }),
    ])[0];
    expect(part).toMatchObject({ count: 3, answer: "sign-in" });
    expect(groupVanishing([at("/p/3", { answers: [] })])[0]?.answer).toBe("unlinked");
  });

  test("are told by their first word alone where there are very many", () => {
    const many = Array.from({ length: 200 }, (_, number) =>
      at(`/x/${number}`, { path: [number % 2 ? "Продукты" : "Новости", `Выпуск ${number}`] }),
    );
    expect(groupVanishing(many).map(({ path, count }) => [path, count])).toEqual([
      [["Новости"], 100],
      [["Продукты"], 100],
    ]);
  });
});

test.for<[string, Partial<LastVisit>]>([
  ["404", { outcome: "gone", detail: "404" }],
  ["410", { outcome: "gone", detail: "410" }],
  ["soft-404", { outcome: "gone", detail: "soft" }],
  ["moved", { outcome: "gone", detail: "outside" }],
  ["empty", { outcome: "gone", detail: "no-subtitles" }],
  ["404", { outcome: "gone", detail: "404", asked: false }],
  ["moved", { outcome: "redirect" }],
  ["sign-in", { outcome: "sign-in" }],
  ["closed", { outcome: "closed", detail: "403" }],
  ["failed", { outcome: "failed", detail: "network: HTTP 502" }],
  ["empty", { outcome: "skipped", detail: "empty" }],
  ["not-admitted", { outcome: "skipped", detail: "not-read" }],
  ["empty", { outcome: "page" }],
  ["not-admitted", { outcome: "page", asked: false }],
  ["unlinked", { outcome: null }],
])("%s: what the portal said of %o", ([answer, visit]) => {
  expect(answerOf({ outcome: null, detail: null, asked: true, ...visit })).toBe(answer);
});
