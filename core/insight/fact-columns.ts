import { RequestState } from "../contract/request.ts";
import { Reason, RequestKind, RequestVia } from "../contract/request-event.ts";
import { Dictionary } from "./dictionary.ts";
import { dayOf, localDays } from "./local-days.ts";
import type { RequestFact } from "./request-fact.ts";

/** Lists of codes: a value's code is its place in the list, 0 where there is none. */
export const coded = {
  kind: [null, ...RequestKind.options],
  via: [null, ...RequestVia.options],
  reason: [null, ...Reason.options],
  state: RequestState.options,
  result: [null, "complete", "partly", "incomplete"],
} as const satisfies Record<string, readonly (string | null)[]>;

export const resultCode = { complete: 1, partly: 2, incomplete: 3 } as const;

const fewest = 1024;

const emptyColumns = (length: number) => ({
  id: new Uint32Array(length),
  asked: new Uint32Array(length),
  /** Days of the epoch and hours of the week, by the clock of the zone. */
  day: new Uint16Array(length),
  hourOfWeek: new Uint8Array(length),
  seller: new Uint32Array(length),
  topic: new Uint16Array(length),
  region: new Uint16Array(length),
  channel: new Uint16Array(length),
  department: new Uint16Array(length),
  kind: new Uint8Array(length),
  via: new Uint8Array(length),
  reason: new Uint8Array(length),
  result: new Uint8Array(length),
  state: new Uint8Array(length),
  returned: new Uint8Array(length),
  specialist: new Uint8Array(length),
  /** Days of the epoch; 0 where nobody knows. */
  joined: new Uint16Array(length),
  /** Open seconds; -1 without an answer. */
  took: new Int32Array(length),
  /** Epoch seconds; 0 for never. */
  breaches: new Uint32Array(length),
});
type Columns = ReturnType<typeof emptyColumns>;

/**
 * Requests as columns of numbers, some forty bytes each: half a million are looked through in some ten milliseconds.
 * A request that changes keeps its place.
 */
export class FactColumns {
  readonly topics = new Dictionary();
  readonly regions = new Dictionary();
  readonly channels = new Dictionary();
  readonly departments = new Dictionary();
  readonly sellers = new Dictionary();
  #columns: Columns = emptyColumns(fewest);
  #size = 0;
  /** By request id, which are handed out in order: its place, from 1; 0 for none. */
  #places = new Uint32Array(fewest);
  #zone: string;
  #localTime: ReturnType<typeof localDays>;

  /** @param zone by whose clock days and hours are told, as in `Europe/Moscow`. */
  constructor(zone: string) {
    this.#zone = zone;
    this.#localTime = localDays(zone);
  }

  get columns(): Readonly<Columns> {
    return this.#columns;
  }

  get size(): number {
    return this.#size;
  }

  get zone(): string {
    return this.#zone;
  }

  /** The desk keeps another clock from now on: all days and hours are told anew. */
  moveTo(zone: string): void {
    if (zone === this.#zone) return;
    this.#zone = zone;
    this.#localTime = localDays(zone);
    const { asked, day, hourOfWeek } = this.#columns;
    for (let at = 0; at < this.#size; at += 1) {
      const local = this.#localTime(asked[at] ?? 0);
      day[at] = local.day;
      hourOfWeek[at] = local.hourOfWeek;
    }
  }

  put(fact: RequestFact): void {
    const at = this.#placeOf(fact.id);
    const to = this.#columns;
    const local = this.#localTime(fact.askedAt);
    to.id[at] = fact.id;
    to.asked[at] = fact.askedAt;
    to.day[at] = local.day;
    to.hourOfWeek[at] = local.hourOfWeek;
    to.seller[at] = this.sellers.code(fact.seller);
    to.topic[at] = this.topics.code(fact.topic);
    to.region[at] = this.regions.code(fact.region);
    to.channel[at] = this.channels.code(fact.channel);
    to.department[at] = this.departments.code(fact.department);
    to.kind[at] = codeIn(coded.kind, fact.kind);
    to.via[at] = codeIn(coded.via, fact.via);
    to.reason[at] = codeIn(coded.reason, fact.reason);
    to.result[at] = codeIn(coded.result, fact.result);
    to.state[at] = codeIn(coded.state, fact.state);
    to.returned[at] = Math.min(255, fact.returned);
    to.specialist[at] = fact.wentToSpecialist ? 1 : 0;
    to.joined[at] = fact.joinedAt === null ? 0 : Math.max(0, dayOf(fact.joinedAt));
    to.took[at] = fact.answeredInSeconds ?? -1;
    to.breaches[at] = fact.breachesAt ?? 0;
  }

  #placeOf(id: number): number {
    const known = this.#places[id] ?? 0;
    if (known > 0) return known - 1;
    if (this.#size === this.#columns.id.length) this.#columns = grown(this.#columns, this.#size * 2);
    if (id >= this.#places.length) {
      const larger = new Uint32Array(id * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#size += 1;
    this.#places[id] = this.#size;
    return this.#size - 1;
  }
}

function codeIn(list: readonly (string | null)[], value: string | null): number {
  return Math.max(0, list.indexOf(value));
}

function grown(columns: Columns, length: number): Columns {
  const larger = emptyColumns(length);
  larger.id.set(columns.id);
  larger.asked.set(columns.asked);
  larger.day.set(columns.day);
  larger.hourOfWeek.set(columns.hourOfWeek);
  larger.seller.set(columns.seller);
  larger.topic.set(columns.topic);
  larger.region.set(columns.region);
  larger.channel.set(columns.channel);
  larger.department.set(columns.department);
  larger.kind.set(columns.kind);
  larger.via.set(columns.via);
  larger.reason.set(columns.reason);
  larger.result.set(columns.result);
  larger.state.set(columns.state);
  larger.returned.set(columns.returned);
  larger.specialist.set(columns.specialist);
  larger.joined.set(columns.joined);
  larger.took.set(columns.took);
  larger.breaches.set(columns.breaches);
  return larger;
}
