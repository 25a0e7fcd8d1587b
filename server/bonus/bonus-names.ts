import { addresseeOf } from "../../core/desk/addressee.ts";
import { peopleOf } from "../desk/people.ts";
import type { BonusDesk } from "./bonus-desk.ts";

/** Who people of the ledger are: accounts as they are called now, contacts of a group as the configuration has them. */
export async function bonusNames(
  { store, config }: Pick<BonusDesk, "store" | "config">,
  ids: readonly string[],
): Promise<(id: string) => string | null> {
  const accounts = await peopleOf(store.read, ids);
  const contacts = new Map(
    config.desk.groups.flatMap((group) => group.contacts.map(({ id, name }) => [id, name] as const)),
  );
  return (code) => {
    const { kind, id } = addresseeOf(code);
    return (kind === "contact" ? contacts.get(id) : accounts.get(id)?.name) ?? null;
  };
}
