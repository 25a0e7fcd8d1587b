import type { Reading } from "../desk/people.ts";
import type { Member } from "../identity/account.ts";
import { memberOf } from "../identity/read-member.ts";

/** Who answers at the desk, by name: agents and leads. Administrators may, but nobody counts on them. */
export async function deskStaff(db: Reading): Promise<Member[]> {
  const rows = await db
    .selectFrom("user")
    .selectAll()
    .where("role", "in", ["agent", "lead"])
    .where("active", "=", 1)
    .orderBy("name")
    .execute();
  return rows.map(memberOf);
}
