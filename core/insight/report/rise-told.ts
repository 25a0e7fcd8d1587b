import type { InsightRise } from "../../contract/insight.ts";
import type { Language } from "../../language/define-messages.ts";
import { figures } from "../../language/figures.ts";
import { riseMessages } from "../rise-messages.ts";
import { reportWords } from "./report-words.ts";

type Telling = { readonly language: Language; readonly topicName: (id: string) => string };

/** A rise on paper: what it is, «ОСАГО × Казань», and by how much. */
export function riseTold(
  { dimension, value, within, requests, before, times }: InsightRise,
  { language, topicName }: Telling,
): { readonly what: string; readonly told: string } {
  const say = riseMessages(language);
  const words = reportWords(language);
  const nameOf = (of: string, one: string | null): string => {
    if (one === null) return of === "topic" ? words.noTopic : words.noPlace;
    if (of === "newcomer") return words.newcomers;
    return of === "topic" ? topicName(one) : one;
  };
  const now = words.questions(requests);
  return {
    what: [
      nameOf(dimension, value),
      ...(within === null ? [] : [nameOf(within.dimension, within.value)]),
    ].join(" × "),
    told:
      before === 0 ? say.roseNew(now) : say.rose(now, figures(before, language), Math.round(times * 10) / 10),
  };
}
