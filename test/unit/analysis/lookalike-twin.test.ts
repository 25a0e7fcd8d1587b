import { expect, test } from "vitest";
import { lookalikeTwin } from "../../../core/analysis/lookalike-twin.ts";

test.each([
  ["KACKO", "КАСКО"],
  ["HC", "НС"],
  ["TC", "ТС"],
  ["осаго", undefined],
  ["ОСА", "OCA"],
  ["hc", undefined],
  ["H", undefined],
  ["КАСКО", "KACKO"],
  ["ДМС", undefined],
  ["", undefined],
])("%s looks like %s", (written, twin) => {
  expect(lookalikeTwin(written)).toBe(twin);
});
