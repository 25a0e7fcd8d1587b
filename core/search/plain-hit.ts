import type { Hit } from "../contract/search.ts";
import type { Head } from "./head.ts";
import { holdsOn } from "./holds.ts";

/** A section as a hit of no query, as it stands on a day (ISO 8601): nothing in it is marked. */
export function plainHit(head: Head, day: string): Hit {
  const holds = holdsOn(head, day);
  return {
    record: head.id,
    document: head.document,
    kind: head.kind,
    title: head.title,
    titleMarks: [],
    headingMarks: [],
    path: head.path,
    place: head.place,
    address: head.address,
    ...(head.heading === undefined ? {} : { heading: head.heading }),
    ...(head.language === undefined ? {} : { language: head.language }),
    ...(head.changedAt === undefined ? {} : { changedAt: head.changedAt }),
    ...(head.checkedAt === undefined ? {} : { checkedAt: head.checkedAt }),
    ...(head.validFrom === undefined ? {} : { validFrom: head.validFrom }),
    ...(head.validTo === undefined ? {} : { validTo: head.validTo }),
    ...(holds === undefined ? {} : { holds }),
    ...(head.newer === undefined ? {} : { newer: head.newer }),
  };
}
