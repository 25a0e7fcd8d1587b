import { secondsOf } from "../instant.ts";
import type { BonusLedger, Period } from "./bonus-ledger.ts";
import { type Decimal, unitsAt, zero } from "./decimal.ts";
import { finalAnswer, type LedgerRequest } from "./final-answer.ts";

/** What one answered request is to one person, were it nothing. */
export type CreditedRow = {
  readonly request: string;
  readonly person: string;
  readonly part: "agent" | "specialist";
  readonly answeredAt: string;
  readonly met: boolean;
  readonly merged: boolean;
  readonly shared: boolean;
  /** An earlier answer was incomplete. */
  readonly returned: boolean;
  readonly credit: Decimal;
  readonly paid: boolean;
  /** credit × pool ÷ sum, without the part of a kopeck. */
  readonly kopecks: number;
  readonly rule: string | null;
};

/** Every answer of a period with what it gives, those too that give nothing. */
export function creditedRows(
  { from, to }: Period,
  ledger: BonusLedger,
  given: readonly LedgerRequest[],
): readonly CreditedRow[] {
  const requests = new Map(given.map((request) => [request.id, request]));
  const credits = new Map(ledger.lines.map((line) => [`${line.part} ${line.request}`, line]));
  const [begin, end] = [secondsOf(from), secondsOf(to)];
  const rows: CreditedRow[] = [];
  for (const request of requests.values()) {
    const answer = finalAnswer(request, requests);
    if (answer === null) continue;
    const at = secondsOf(answer.at);
    if (at < begin || at >= end) continue;
    const merged = request.mergedInto !== null;
    const common = {
      request: request.id,
      answeredAt: answer.at,
      met: request.sla === "met",
      merged,
      shared: answer.specialist !== null,
      returned: request.answers.some(({ incomplete }) => incomplete),
    };
    for (const [part, person] of [
      ["agent", answer.agent],
      ["specialist", answer.specialist],
    ] as const) {
      if (person === null) continue;
      const line = credits.get(`${part} ${request.id}`);
      const credit = line?.credit ?? zero;
      const paid = line?.paid ?? part === "agent";
      rows.push({
        ...common,
        person,
        part,
        credit,
        paid,
        kopecks: paid ? partOfPool(credit, ledger) : 0,
        rule: line?.rule ?? null,
      });
    }
  }
  return rows;
}

function partOfPool(credit: Decimal, { rule, sum }: BonusLedger): number {
  if (rule === null || sum.units === 0n) return 0;
  const scale = Math.max(credit.scale, sum.scale);
  return Number((BigInt(rule.poolKopecks) * unitsAt(credit, scale)) / unitsAt(sum, scale));
}
