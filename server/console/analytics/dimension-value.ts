import { type InsightDimension, insightNone } from "../../../core/contract/insight-filter.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { wordOf } from "../../../core/language/word-of.ts";
import { dimensionMessages } from "./dimension-messages.ts";
import type { ListField } from "./insight-address.ts";
import { monthName } from "./month-name.ts";
import { onboardingMessages } from "./onboarding-messages.ts";

type Reader = { readonly language: Language; readonly topicName: (id: string) => string };

/** A value of a dimension as people read it; null and «-» are what has none. */
export function dimensionValue(
  dimension: InsightDimension | ListField,
  given: string | null,
  { language, topicName }: Reader,
): string {
  const say = dimensionMessages(language);
  const value = given === insightNone ? null : given;
  switch (dimension) {
    case "topic":
      return value === null ? say.noTopic : topicName(value);
    case "region":
      return value ?? say.noRegion;
    case "channel":
      return value ?? say.noChannel;
    case "department":
      return value ?? say.noDepartment;
    case "newcomer":
      if (value === null) return say.unknown;
      return value === "yes" ? say.newcomers : say.experienced;
    case "joined":
      return value === null ? say.unknown : onboardingMessages(language).joinedIn(monthName(value, language));
    case "week":
      return value === null ? say.unknown : onboardingMessages(language).weekOf(value);
    case "hour":
      return value === null ? say.unknown : `${value.padStart(2, "0")}:00`;
    case "reason":
      return value === null ? say.noReason : wordOf(say, value);
    case "via":
    case "kind":
    case "weekday":
    case "outcome":
      return value === null ? say.unknown : wordOf(say, value);
  }
}
