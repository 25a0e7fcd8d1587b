import { z } from "zod";
import { EVERYONE } from "../../core/contract/record.ts";
import { memberOf } from "../identity/read-member.ts";
import type { Store } from "../store/store.ts";
import { letterSpec } from "./letter-spec.ts";
import { pageDigestMail } from "./page-digest-mail.ts";

/** Tells the owner of pages what was asked from them last week: of those alone that the owner may see the whole of by now. */
export const pageDigestLetter = letterSpec({
  about: z.object({
    week: z.iso.date(),
    pages: z.array(z.object({ record: z.string(), questions: z.int(), sellers: z.int() })),
  }),
  failureTold: false,
  async write({ account, about: { week, pages } }, { store, config, portal }) {
    if (config.insight.owners.digest === "off") return null;
    const groups = await groupsOf(store, account);
    const told = pages.flatMap(({ record, ...counts }) => {
      const section = portal.section(record, groups);
      // What was asked may be about a part that has been closed to its owner since.
      if (section === undefined || portal.seesAllAt(section.address, groups) !== true) return [];
      return { ...counts, title: section.title, address: section.address };
    });
    return told.length === 0 ? null : pageDigestMail(told, { week });
  },
});

/** Of an address that is nobody's account it is known only that it is a colleague's. */
async function groupsOf({ read }: Pick<Store, "read">, account: string | null): Promise<readonly string[]> {
  if (account === null) return [EVERYONE];
  const user = await read.selectFrom("user").selectAll().where("id", "=", account).executeTakeFirst();
  return user === undefined ? [] : memberOf(user).groups;
}
