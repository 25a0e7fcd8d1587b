import type { Config } from "../../core/contract/config.ts";
import type { SpecialistGroup } from "../../core/contract/config-topics.ts";
import { addresseeOf } from "../../core/desk/addressee.ts";

/** The specialist without an account whom a code of the log names; undefined once the configuration has them no more. */
export function contactNamed(
  { groups }: Pick<Config["desk"], "groups">,
  code: string,
): SpecialistGroup["contacts"][number] | undefined {
  const { kind, id } = addresseeOf(code);
  if (kind !== "contact") return undefined;
  return groups.flatMap(({ contacts }) => contacts).find((contact) => contact.id === id);
}
