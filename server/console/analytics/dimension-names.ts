import { type InsightDimension, insightNone } from "../../../core/contract/insight-filter.ts";
import { language } from "../platform/language.ts";
import { topicName } from "../routing/topic-name.ts";
import { dimensionMessages } from "./dimension-messages.ts";
import type { ListField } from "./insight-address.ts";
import { monthName } from "./month-name.ts";
import { onboardingMessages } from "./onboarding-messages.ts";

/** What a dimension is called. */
export function dimensionName(dimension: ListField): string {
  return dimensionMessages(language.value)[dimension];
}

/** A value of a dimension as people read it; null and «-» are what has none. */
export function valueName(dimension: InsightDimension | ListField, given: string | null): string {
  const say = dimensionMessages(language.value);
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
      return value === null
        ? say.unknown
        : onboardingMessages(language.value).joinedIn(monthName(value, language.value));
    case "week":
      return value === null ? say.unknown : onboardingMessages(language.value).weekOf(value);
    case "hour":
      return value === null ? say.unknown : `${value.padStart(2, "0")}:00`;
    case "reason":
      return value === null ? say.noReason : coded(value);
    case "via":
    case "kind":
    case "weekday":
    case "outcome":
      return value === null ? say.unknown : coded(value);
  }
}

/** A code that the messages know by its own name. */
function coded(value: string): string {
  const say: Partial<Record<string, string>> = dimensionMessages(language.value);
  return say[value] ?? value;
}
