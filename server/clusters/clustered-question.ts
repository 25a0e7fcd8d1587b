import type { ClusteredQuestion } from "../../core/desk/question-clusters.ts";
import { itemOfRequest } from "./read-choices.ts";
import type { AskedQuestion } from "./read-questions.ts";

/** A question as clustering takes it. */
export function clusteredQuestion({ id, text, sources }: AskedQuestion): ClusteredQuestion {
  return { id: itemOfRequest(id), text, sources };
}
