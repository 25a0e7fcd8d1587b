import type { InsightDimension } from "../../../core/contract/insight-filter.ts";
import { language } from "../platform/language.ts";
import { topicName } from "../routing/topic-name.ts";
import { dimensionMessages } from "./dimension-messages.ts";
import { dimensionValue } from "./dimension-value.ts";
import type { ListField } from "./insight-address.ts";

/** What a dimension is called. */
export function dimensionName(dimension: ListField): string {
  return dimensionMessages(language.value)[dimension];
}

/** A value of a dimension as people read it; null and «-» are what has none. */
export function valueName(dimension: InsightDimension | ListField, given: string | null): string {
  return dimensionValue(dimension, given, { language: language.value, topicName });
}
