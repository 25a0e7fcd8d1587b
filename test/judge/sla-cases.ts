import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ClockEvent, ClockRequest } from "../../core/desk/clock-event.ts";

const Intervals = z.array(z.tuple([z.string(), z.string()]));
const Calendar = z.object({
  versions: z.array(
    z.object({
      from: z.string().nullable(),
      tz: z.string(),
      week: z.record(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), Intervals),
      exceptions: z.record(z.string(), Intervals).default({}),
    }),
  ),
});

const Event = z.object({
  at: z.string(),
  type: z.string(),
  result: z.string().optional(),
  specialistMinutes: z.number().optional(),
  reserveMinutes: z.number().optional(),
  into: z.string().optional(),
});

const Subject = z.object({ calendar: z.string(), minutes: z.number().optional(), events: z.array(Event) });
type Subject = z.infer<typeof Subject>;

const Due = z.object({ event: z.string(), at: z.string(), due: z.string().nullable() });
const Expected = z.object({
  startsAt: z.string().nullable(),
  due: z.array(Due),
  consumedSeconds: z.number(),
  verdict: z.enum(["pending", "met", "breached"]),
  breachedAt: z.string().nullable(),
  reminders: z.array(z.object({ percent: z.number(), at: z.string() })),
  specialistDue: z.array(Due.extend({ allowanceSeconds: z.number() })),
  reopenedAt: z.array(z.string()),
});
export type Expected = z.infer<typeof Expected>;

const Case = Subject.extend({
  id: z.string(),
  about: z.string(),
  asOf: z.string(),
  related: z.record(z.string(), Subject).default({}),
  expect: Expected.extend({ related: z.record(z.string(), Expected).default({}) }),
});

const File = z.object({ calendars: z.record(z.string(), Calendar), cases: z.array(Case) });

/** One request to be judged: a case's own, or one of its `related`. */
export type SlaCase = {
  readonly id: string;
  readonly about: string;
  readonly asOf: string;
  readonly requests: readonly { name: string; request: ClockRequest; expected: Expected }[];
};

/** Reads a file of judged SLA cases. @throws if it is not of that form. */
export function readSlaCases(path: string): SlaCase[] {
  const { calendars, cases } = File.parse(JSON.parse(readFileSync(path, "utf8")));
  return cases.map(({ id, about, asOf, related, expect, ...own }) => {
    const requestOf = (subject: Subject): ClockRequest => {
      const calendar = calendars[subject.calendar];
      if (calendar === undefined) throw new Error(`${id}: calendar «${subject.calendar}» is not in the file`);
      return { events: logOf(subject), calendars: [calendar], parent: (name) => parents.get(name) };
    };
    const parents = new Map<string | number, ClockRequest>();
    for (const [name, subject] of Object.entries(related)) parents.set(name, requestOf(subject));
    const requests = [{ name: id, request: requestOf(own), expected: Expected.parse(expect) }];
    for (const [name, expected] of Object.entries(expect.related)) {
      const request = parents.get(name);
      if (request === undefined) throw new Error(`${id}: expects «${name}», which is not related`);
      requests.push({ name: `${id} ${name}`, request, expected });
    }
    return { id, about, asOf, requests };
  });
}

function logOf({ events, minutes }: Subject): ClockEvent[] {
  return events.map(({ type, ...event }) => ({
    ...event,
    kind: type,
    minutes: type === "asked" ? minutes : undefined,
  }));
}
