import { language } from "../platform/language.ts";
import { staff } from "../routing/staff.ts";
import { topicName } from "../routing/topic-name.ts";
import { noneOf, type QueueFilter } from "./queue-filter.ts";
import { queueMessages } from "./queue-messages.ts";
import { queueRows } from "./queue-rows.ts";
import { rowStandings } from "./standing-of-row.ts";

export const filterFields = ["standing", "agent", "topic", "region", "channel"] as const;
export type FilterField = (typeof filterFields)[number];

/** What a field of the filter is called. */
export function fieldName(field: FilterField): string {
  const say = queueMessages(language.value);
  return field === "standing" ? say.stateOf : say[field];
}

/** A value of a field as people read it. */
export function valueName(field: FilterField, value: QueueFilter[FilterField]): string {
  const say = queueMessages(language.value);
  switch (field) {
    case "standing": {
      const standing = rowStandings.find((each) => each === value);
      return standing === undefined ? value : say[standing];
    }
    case "agent":
      return value === noneOf ? say.nobody : holderName(value);
    case "topic":
      return value === noneOf ? say.noTopic : topicName(value);
    case "region":
    case "channel":
      return value;
  }
}

function holderName(id: string): string {
  const member = staff.value?.find(({ person }) => person.id === id)?.person;
  if (member) return member.name;
  for (const { claimedBy } of queueRows.value.values()) if (claimedBy?.id === id) return claimedBy.name;
  return "—";
}
