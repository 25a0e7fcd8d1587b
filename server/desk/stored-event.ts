import { RequestEvent } from "../../core/contract/request-event.ts";
import type { Selectable } from "kysely";
import type { DeskTables } from "../store/desk-tables.ts";

type WithoutSeq<E> = E extends RequestEvent ? Omit<E, "seq"> : never;
/** An event before the log has given it its place. */
export type NewEvent = WithoutSeq<RequestEvent>;

export type EventRow = Selectable<DeskTables["request_event"]>;

/** An event as a row: what all kinds share in columns, the rest as JSON. */
export function rowOfEvent(event: NewEvent): Omit<EventRow, "seq"> {
  const { request, at, by, kind, ...codes } = event;
  return { request, at, by, kind, codes: JSON.stringify(codes) };
}

/** @throws if the row is not an event of the contract: the log was changed by hand. */
export function eventOfRow({ codes, ...common }: EventRow): RequestEvent {
  return RequestEvent.parse({ ...parsed(codes), ...common });
}

function parsed(codes: string): object {
  const value: unknown = JSON.parse(codes);
  return typeof value === "object" && value !== null ? value : {};
}
