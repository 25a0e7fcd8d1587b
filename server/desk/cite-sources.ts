import type { Insertable } from "kysely";
import type { NewAnswer } from "../../core/contract/request.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Refusal } from "../outcome.ts";
import type { DeskTables } from "../store/desk-tables.ts";
import { cleanText } from "./clean-text.ts";
import type { PortalPort } from "./portal-port.ts";
import type { Viewer } from "./request-access.ts";

export type CitedSource = Omit<Insertable<DeskTables["message_source"]>, "message">;

type Citing = {
  readonly agent: Viewer;
  /** All who will read it. */
  readonly sellers: readonly Pick<Viewer, "groups">[];
};

/**
 * The cited sections as they are now. Refused where the agent knows no such section, and where a seller could not
 * open it; each one is named.
 */
export function citeSources(
  portal: PortalPort,
  cited: NewAnswer["sources"],
  { agent, sellers }: Citing,
): readonly CitedSource[] | Refusal {
  const found = cited.map(({ record, quote }, index) => ({
    at: `sources.${index}`,
    quote: cleanText(quote ?? ""),
    record,
    section: portal.section(record, agent.groups),
  }));
  const unknown = found.filter(({ section }) => section === undefined);
  if (unknown.length > 0) {
    return { problem: "source-unknown", errors: unknown.map(({ at, record }) => ({ at, message: record })) };
  }
  const closed = found.filter(({ record }) =>
    sellers.some(({ groups }) => portal.section(record, groups) === undefined),
  );
  if (closed.length > 0) {
    return {
      problem: "source-not-for-seller",
      errors: closed.map(({ at, section }) => ({ at, message: section?.title ?? "" })),
    };
  }
  return found.flatMap(({ section, quote }, index) =>
    section === undefined ? [] : [rowOfSource(section, { position: index + 1, quote })],
  );
}

/** A section as a message keeps it that cites it. */
export function rowOfSource(section: SectionRecord, given: { position: number; quote: string }): CitedSource {
  return {
    position: given.position,
    record: section.id,
    document: section.document,
    kind: section.kind,
    title: section.title,
    heading: section.heading ?? null,
    path: JSON.stringify(section.path),
    place: JSON.stringify(section.place),
    address: section.address,
    quote: given.quote === "" ? null : given.quote,
    checkedAt: section.checkedAt ?? null,
    audience: JSON.stringify(section.audience),
  };
}
