import { expect, it } from "vitest";
import { clusterQuestions } from "../../../../core/desk/question-clusters.ts";
import { judgeClusters } from "../../../questions/judge-clusters.ts";

const asked = {
  blanks: "где заказать бланки строгой отчётности на точку",
  password: "забыл пароль от личного кабинета как сбросить",
  papers: "какие документы нужны юрлицу для каско",
  cargo: "страхуем ли груз из Китая морем",
  stamp: "обязательно ли ставить печать филиала на полисе",
} as const;
const each = 1700;

it(
  "keeps together what asks the same among so many that only a few of them are looked at",
  { timeout: 60_000 },
  () => {
    const intents = new Map<string, string>();
    const items = Object.entries(asked).flatMap(([intent, text]) =>
      Array.from({ length: each }, (_, at) => {
        const id = `${intent} ${at}`;
        intents.set(id, intent);
        // Of each a number of its own, so that all are different wordings.
        return { id, text: `${text} ${at}-${intent.length}` };
      }),
    );
    const { precision, recall } = judgeClusters(clusterQuestions(items), intents);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.95);
  },
);
