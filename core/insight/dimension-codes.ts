import type { InsightDimension } from "../contract/insight-filter.ts";
import type { Dictionary } from "./dictionary.ts";
import { coded, type FactColumns } from "./fact-columns.ts";

/** Values of a dimension as small numbers. */
export type DimensionCodes = {
  /** Codes are below this. */
  readonly count: number;
  /** Of the request at a place. */
  readonly codeAt: (place: number) => number;
  readonly value: (code: number) => string | null;
  /** Undefined for what no request has. */
  readonly code: (value: string | null) => number | undefined;
};

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const newcomers = [null, "yes", "no"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** @param newcomerDays for how many days after joining a seller counts as a newcomer. */
export function dimensionCodes(
  facts: FactColumns,
  dimension: InsightDimension,
  newcomerDays: number,
): DimensionCodes {
  const { columns } = facts;
  switch (dimension) {
    case "topic":
      return ofDictionary(facts.topics, columns.topic);
    case "region":
      return ofDictionary(facts.regions, columns.region);
    case "channel":
      return ofDictionary(facts.channels, columns.channel);
    case "department":
      return ofDictionary(facts.departments, columns.department);
    case "kind":
    case "via":
    case "reason": {
      const column = columns[dimension];
      return ofList(coded[dimension], (place) => column[place] ?? 0);
    }
    case "newcomer": {
      const { joined, day } = columns;
      return ofList(newcomers, (place) => {
        const since = joined[place] ?? 0;
        if (since === 0) return 0;
        return (day[place] ?? 0) - since < newcomerDays ? 1 : 2;
      });
    }
    case "weekday": {
      const { hourOfWeek } = columns;
      return ofList(weekdays, (place) => Math.trunc((hourOfWeek[place] ?? 0) / 24));
    }
    case "hour": {
      const { hourOfWeek } = columns;
      return ofList(hours, (place) => (hourOfWeek[place] ?? 0) % 24);
    }
    default:
      return dimension satisfies never;
  }
}

function ofDictionary(dictionary: Dictionary, column: Uint16Array): DimensionCodes {
  return {
    count: dictionary.size,
    codeAt: (place) => column[place] ?? 0,
    value: (code) => dictionary.value(code),
    code: (value) => dictionary.known(value),
  };
}

function ofList(list: readonly (string | null)[], codeAt: DimensionCodes["codeAt"]): DimensionCodes {
  return {
    count: list.length,
    codeAt,
    value: (code) => list[code] ?? null,
    code: (value) => {
      const code = list.indexOf(value);
      return code < 0 ? undefined : code;
    },
  };
}
