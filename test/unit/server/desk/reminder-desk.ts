import { deskOf } from "../../../../server/desk/desk-of.ts";
import { ReminderWatch } from "../../../../server/desk/reminders/reminder-watch.ts";
import { letterKinds } from "../../../../server/mail/letter-kinds.ts";
import { type DeskApp, deskApp, type Someone } from "./desk-app.ts";

/** What a pass told: the request, the percent, and the names of those whose screens show it. */
export type Told = [request: number, percent: number, names: string[]];

export type ReminderDesk = DeskApp & {
  readonly seller: Someone;
  readonly alina: Someone;
  readonly oleg: Someone;
  readonly lead: Someone;
  /** As after a restart: nothing is remembered but what stands in the database. */
  readonly newWatch: () => ReminderWatch;
  /** Looks at the clocks once. */
  readonly look: (by?: ReminderWatch) => Promise<Told[]>;
  /** The letters of reminders in the outbox: to whom, about what. */
  readonly letters: () => Promise<string[]>;
  /** What these letters would say now. */
  readonly written: () => Promise<unknown[]>;
};

/** A desk with two agents and a lead, all on shift, whose clocks are looked at by hand. */
export async function reminderDesk(): Promise<ReminderDesk> {
  const desk = await deskApp({ mail: { host: "127.0.0.1", port: 1, from: "desk@polis.example" } });
  const { store, config, now, portal } = desk;
  const seller = await desk.someone();
  const alina = await desk.someone({ role: "agent", name: "Алина Юсупова" });
  const oleg = await desk.someone({ role: "agent", name: "Олег Серов" });
  const lead = await desk.someone({ role: "lead", name: "Вера Ким" });
  const names = new Map([alina, oleg, lead].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string => names.get(id ?? "") ?? "специалист";
  const newWatch = (): ReminderWatch =>
    new ReminderWatch({
      desk: deskOf(desk.hub, { store, config, now, catalogue: portal }),
      live: desk.hub,
    });
  const watch = newWatch();
  const outbox = () => store.read.selectFrom("letter").selectAll().where("kind", "=", "reminder").execute();
  return {
    ...desk,
    seller,
    alina,
    oleg,
    lead,
    newWatch,
    async look(by = watch) {
      const told = await by.turn();
      return told.map(({ request, mark, accounts }) => [
        request.id,
        mark.percent,
        accounts.map(nameOf).toSorted(),
      ]);
    },
    async letters() {
      return (await outbox()).map(({ account, about }) => `${nameOf(account)} ${about}`).toSorted();
    },
    async written() {
      const lettering = { store, config, now, portal };
      return Promise.all((await outbox()).map((row) => letterKinds.reminder.compose(row, lettering)));
    },
  };
}
