import type { Config } from "../../core/contract/config.ts";
import { contactNamed } from "./contact-named.ts";
import type { People } from "./people.ts";

/** People, with those of the configuration among them who have no account, as far as these codes name them. */
export function withContacts(
  desk: Pick<Config["desk"], "groups">,
  people: People,
  codes: Iterable<string | null>,
): People {
  const all = new Map(people);
  for (const code of codes) {
    const contact = code === null ? undefined : contactNamed(desk, code);
    if (code !== null && contact) all.set(code, { id: code, name: contact.name });
  }
  return all;
}
