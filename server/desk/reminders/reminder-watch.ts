import { deskRoles } from "../../../core/contract/person.ts";
import type { Risk } from "../../../core/contract/risk.ts";
import type { Mark } from "../../../core/desk/marks-reached.ts";
import type { LivePort } from "../../live-port.ts";
import type { Desk } from "../desk.ts";
import { forecastRisks } from "../risk/forecast-risks.ts";
import { OpenBook, type Timed } from "./open-book.ts";
import { readStaff } from "./read-staff.ts";
import { tellMarks, type ToldMark } from "./tell-marks.ts";

export type Watching = {
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly live: Pick<LivePort, "publish">;
};

// One unit of writing holds up everybody else while it runs.
const requestsPerUnit = 100;
// Of thousands it is worth milliseconds that others wait for; a few seconds later is early enough.
const forecastEveryMs = 4000;

/**
 * Looks at the clocks of all open requests and tells who can act that time is running out. Every mark is found by looking,
 * whatever was missed before: a restart, a turned clock, a stop in the middle.
 */
export class ReminderWatch {
  readonly #watching: Watching;
  readonly #book = new OpenBook();
  /** What is known to be told, so that a pass with nothing new writes nothing. */
  #told = new Map<number, ReadonlySet<string>>();
  #risks = "[]";
  #forecastAt = Number.NEGATIVE_INFINITY;

  constructor(watching: Watching) {
    this.#watching = watching;
  }

  async turn(): Promise<ToldMark[]> {
    const open = await this.#book.read(this.#watching.desk);
    const told = await this.#tell(open);
    await this.#tellRisks(open);
    return told;
  }

  async #tell(open: readonly Timed[]): Promise<ToldMark[]> {
    const { desk, live } = this.#watching;
    const news = open.filter(({ request, marks }) =>
      marks.some((mark) => this.#told.get(request.id)?.has(keyOf(mark)) !== true),
    );
    const told: ToldMark[] = [];
    if (news.length > 0) {
      const staff = await readStaff(desk);
      for (let from = 0; from < news.length; from += requestsPerUnit) {
        told.push(...(await tellMarks(desk, news.slice(from, from + requestsPerUnit), staff)));
      }
    }
    this.#told = new Map(open.map(({ request, marks }) => [request.id, new Set(marks.map(keyOf))]));
    const serverNow = desk.now().toISOString();
    for (const { request, mark, accounts } of told) {
      const { of, percent } = mark;
      const event = { type: "reminder", request: request.id, of, percent, serverNow } as const;
      for (const account of accounts) live.publish(event, { account });
    }
    return told;
  }

  async #tellRisks(open: readonly Timed[]): Promise<void> {
    const { desk, live } = this.#watching;
    const at = desk.now().getTime();
    if (Math.abs(at - this.#forecastAt) < forecastEveryMs) return;
    this.#forecastAt = at;
    const running = open
      // The answer to one is the answer to all that were merged into it.
      .filter(({ request }) => request.state === "open" && request.root === null)
      .map(({ request: { id, claimedBy }, dueAt }) => ({ id, claimedBy, dueAt }));
    const risks: Risk[] = [...(await forecastRisks(desk, running)).values()];
    const told = JSON.stringify(risks);
    if (told === this.#risks) return;
    this.#risks = told;
    for (const role of deskRoles) live.publish({ type: "risk", risks }, { role });
  }
}

function keyOf({ of, since, percent }: Mark): string {
  return `${of} ${since} ${percent}`;
}
