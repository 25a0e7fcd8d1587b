import type { Generated } from "kysely";
import type { ProblemCode } from "../../core/contract/problem.ts";

/** What is on its way to sellers, and the texts that the desk writes again and again. Instants are ISO text in UTC. */
export type AnsweringTables = {
  /** One per request: sent or taken back, its row goes. */
  held_answer: {
    request: number;
    account: string;
    key: string;
    /** An answer, or a question to the seller. */
    kind: "answer" | "question";
    /** JSON of NewAnswer, of a question NewMessage. */
    body: string;
    clickedAt: string;
    sendAt: string;
    /** Why it could not be sent. */
    problem: ProblemCode | null;
  };
  text_module: {
    id: string;
    version: number;
    nameRu: string;
    nameEn: string;
    topic: string | null;
    use: "answer" | "ask";
    text: string;
    changedAt: string;
    /** Account; leads nowhere once the person is erased. */
    changedBy: string;
  };
  /** Every change, in order; kept for good, for what was sent with a module must stay explicable. */
  text_module_change: {
    seq: Generated<number>;
    module: string;
    version: number;
    at: string;
    by: string;
    /** JSON of what it became; null where it was taken away. */
    became: string | null;
  };
};
