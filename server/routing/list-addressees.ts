import type { Addressee, Addressees } from "../../core/contract/routing.ts";
import { contactCode, groupCode } from "../../core/desk/addressee.ts";
import type { Act } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Reading } from "../desk/people.ts";
import { visibleRequest } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { shiftsOf } from "../staff/shifts-of.ts";
import { type Specialist, specialistsOf } from "./specialists.ts";

/** To whom a request can be routed: the group of its topic first, then groups, then people; each with what waits there. */
export async function listAddressees(desk: Desk, { viewer, id }: Act): Promise<Outcome<Addressees>> {
  const db = desk.store.read;
  const request = await visibleRequest(db, viewer, id);
  if (request === undefined) return { problem: "not-found" };
  const { groups, topics } = desk.config.desk;
  const specialists = await specialistsOf(db);
  const shifts = await shiftsOf(
    desk,
    specialists.map((one) => one.id),
  );
  const waiting = await waitingWith(db);
  const isOnShift = (account: string): boolean => shifts.get(account)?.kind === "on";
  const told = (to: string, rest: Omit<Addressee, "to" | "open">): Addressee => {
    return { ...rest, to, open: waiting.get(to) ?? 0 };
  };

  const ofGroups = groups.flatMap((group): Addressee[] => {
    const members = specialists.filter(({ skills }) => skills.includes(group.id));
    const reached = members.length > 0 || (desk.config.mail !== undefined && group.contacts.length > 0);
    const onShift = members.some((one) => isOnShift(one.id)) || (members.length === 0 && reached);
    return reached
      ? [told(groupCode(group.id), { kind: "group", name: null, groups: [group.id], onShift })]
      : [];
  });
  const accounts = specialists.map((one) =>
    told(one.id, {
      kind: "account",
      name: one.name,
      groups: groupsOf(one, groups),
      onShift: isOnShift(one.id),
    }),
  );
  const contacts = desk.config.mail
    ? groups.flatMap((group) =>
        group.contacts.map((one) =>
          told(contactCode(one.id), { kind: "contact", name: one.name, groups: [group.id], onShift: true }),
        ),
      )
    : [];
  const group = topics.find((topic) => topic.id === request.topic)?.group;
  const proposed = ofGroups.find(({ groups: [its] }) => its === group && group !== undefined)?.to ?? null;
  const all = [...ofGroups, ...accounts, ...contacts];
  const isNear = (one: Addressee): number =>
    one.to === proposed ? 0 : group !== undefined && one.groups.includes(group) ? 1 : 2;
  return { answer: { addressees: all.toSorted((a, b) => isNear(a) - isNear(b)), proposed } };
}

function groupsOf({ skills }: Specialist, groups: readonly { readonly id: string }[]): string[] {
  return groups.map(({ id }) => id).filter((id) => skills.includes(id));
}

async function waitingWith(db: Reading): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("request")
    .select(["routedTo", (each) => each.fn.countAll<number>().as("open")])
    .where("routedTo", "is not", null)
    .where("state", "in", ["open", "paused"])
    .groupBy("routedTo")
    .execute();
  return new Map(rows.map(({ routedTo, open }) => [routedTo ?? "", open]));
}
