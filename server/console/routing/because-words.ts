import type { TopicBecause } from "../../../core/contract/routing.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { quoted } from "../../../core/language/quoted.ts";
import { routingMessages } from "./routing-messages.ts";

/** Why a topic is proposed, in words: «в вопросе «лимит», раздел «Андеррайтинг»». */
export function becauseWords(because: readonly TopicBecause[], language: Language): string {
  const say = routingMessages(language);
  const told = because.map((one): string => {
    if (one.by === "learned") return say.becauseLearned(listed(one.words, language));
    const found = listed(one.found, language);
    switch (one.by) {
      case "words":
        return say.becauseWords(found);
      case "section":
        return say.becauseSection(found);
      case "region":
        return say.becauseRegion(found);
      case "channel":
        return say.becauseChannel(found);
      case "department":
        return say.becauseDepartment(found);
    }
  });
  return told.join(", ");
}

function listed(words: readonly string[], language: Language): string {
  return words.map((word) => quoted(language, word)).join(", ");
}
