import { expect, test } from "vitest";
import { readDate } from "../../../index-builder/extract/read-date.ts";
import { readValidity } from "../../../index-builder/sections/read-validity.ts";

test.each([
  ["Тарифы действуют с 01.11.2026 по 31.12.2026.", { validFrom: "2026-11-01", validTo: "2026-12-31" }],
  [
    "Акция действует в Казани с 1 ноября 2026 года по 31 января 2027 года",
    { validFrom: "2026-11-01", validTo: "2027-01-31" },
  ],
  ["Скидка действует до 15 мая 2026 г.", { validTo: "2026-05-15" }],
  ["Порядок действует с 2026-03-01", { validFrom: "2026-03-01" }],
  ["Срок действия: 01.02.2026 – 28.02.2026", { validFrom: "2026-02-01", validTo: "2026-02-28" }],
  ["Valid from 1 October 2026 to 31 March 2027", { validFrom: "2026-10-01", validTo: "2027-03-31" }],
  ["Valid until 3 May 2026", { validTo: "2026-05-03" }],
  ["Valid from Oct 1, 2026 to Mar 31, 2027", { validFrom: "2026-10-01", validTo: "2027-03-31" }],
  ["Полис действует год. Заявление подают до 01.12.2026", {}],
  ["Договор заключён с 01.11.2026 по 31.12.2026", {}],
  ["Действует с 31.02.2026", {}],
])("%s", (text, expected) => expect(readValidity(text)).toEqual(expected));

test.each([
  ["5 марта 2026", "2026-03-05"],
  ["5 мая 2026", "2026-05-05"],
  ["5 March 2026", "2026-03-05"],
  ["5.3.2026", "2026-03-05"],
  ["Nov 12, 2026", "2026-11-12"],
  ["September 3, 2026", "2026-09-03"],
  ["Sept. 3 2026", "2026-09-03"],
  ["Feb 30, 2026", null],
  ["Marketing 12, 2026", null],
  ["32.01.2026", null],
  ["5 брюмера 2026", null],
])("%s → %s", (text, expected) => expect(readDate(text)).toBe(expected));
