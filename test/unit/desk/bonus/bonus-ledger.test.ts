import { existsSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bonusLedger } from "../../../../core/desk/bonus/bonus-ledger.ts";
import { creditedRows } from "../../../../core/desk/bonus/credited-rows.ts";
import { decimalText, plus, zero } from "../../../../core/desk/bonus/decimal.ts";
import { judgeBonusCase } from "../../../judge/judge-bonus-case.ts";
import { readBonusCases } from "../../../judge/bonus-cases.ts";
import { anyRequests, anyRules, february, figuresTold } from "./any-ledger.ts";

const path = new URL("../../../../../shared/data/desk/bonus.json", import.meta.url).pathname;
const here = existsSync(path);

test("every judged month", ({ skip }) => {
  skip(!here, "../shared/data/desk/bonus.json is not beside this checkout");
  const differing = readBonusCases(path).flatMap((judged) =>
    judgeBonusCase(judged).map((difference) => `${judged.id} (${judged.about}): ${difference}`),
  );
  expect(differing).toEqual([]);
});

test("what is paid is the pool to the kopeck, or nothing", () => {
  fc.assert(
    fc.property(anyRules, anyRequests, (rules, requests) => {
      const { payout, reason, rule } = bonusLedger(february, rules, requests);
      const paid = [...payout.values()].reduce((sum, kopecks) => sum + kopecks, 0);
      expect(paid).toBe(reason === "paid" ? rule?.poolKopecks : 0);
      expect([...payout.values()].every((kopecks) => kopecks >= 0)).toBe(true);
    }),
  );
});

test("nobody gets a kopeck more or less than a kopeck beside their exact part", () => {
  fc.assert(
    fc.property(anyRules, anyRequests, (rules, requests) => {
      const { payout, credits, sum, rule } = bonusLedger(february, rules, requests);
      for (const [person, kopecks] of payout) {
        const exact =
          (Number(decimalText(credits.get(person) ?? zero)) / Number(decimalText(sum))) *
          (rule?.poolKopecks ?? 0);
        expect(Math.abs(kopecks - exact)).toBeLessThan(1.001);
      }
    }),
  );
});

test("neither the order of requests and terms nor a replay changes any figure", () => {
  const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(anyRules, anyRequests, order, (rules, requests, ranks) => {
      const ledger = bonusLedger(february, rules, requests);
      const again = bonusLedger(february, shuffled(rules, ranks), shuffled(requests, ranks));
      expect(figuresTold(again)).toEqual(figuresTold(ledger));
    }),
  );
});

test("every payout is the sum of its requests: their credits make the credit, and are there where they are nothing", () => {
  fc.assert(
    fc.property(anyRules, anyRequests, (rules, requests) => {
      const ledger = bonusLedger(february, rules, requests);
      const rows = creditedRows(february, ledger, requests);
      const agents = rows.filter(({ part }) => part === "agent");
      expect(agents).toHaveLength(ledger.answered);
      for (const [person, credit] of ledger.credits) {
        const its = rows.filter((row) => row.person === person && row.paid);
        expect(decimalText(its.map((row) => row.credit).reduce(plus, zero))).toBe(decimalText(credit));
        const kopecks = its.reduce((sum, row) => sum + row.kopecks, 0);
        // A part of a kopeck of each is not told by the row.
        const lost = (ledger.payout.get(person) ?? kopecks) - kopecks;
        expect(lost >= 0 && lost <= its.length + 1).toBe(true);
      }
    }),
  );
});

const shuffled = <T>(list: readonly T[], ranks: readonly number[]): T[] =>
  list
    .map((item, at) => ({ item, rank: ranks[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
