import type { TradeSubject } from "./trade-subject.ts";
import { claimSubjects } from "./claim-subjects.ts";
import { paperSubjects } from "./paper-subjects.ts";
import { paySubjects } from "./pay-subjects.ts";
import { priceSubjects } from "./price-subjects.ts";
import { productSubjects } from "./product-subjects.ts";
import { riskSubjects } from "./risk-subjects.ts";
import { workSubjects } from "./work-subjects.ts";

/** All that an insurer's sellers speak of. */
export const tradeSubjects: readonly TradeSubject[] = [
  ...paySubjects,
  ...paperSubjects,
  ...priceSubjects,
  ...riskSubjects,
  ...productSubjects,
  ...claimSubjects,
  ...workSubjects,
];
