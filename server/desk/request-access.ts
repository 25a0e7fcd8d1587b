import { deskRoles } from "../../core/contract/person.ts";
import { codesOfSpecialist } from "../../core/desk/addressee.ts";
import type { Account } from "../identity/account.ts";
import type { Reading } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

/** Who asks, as far as the desk's rules go. */
export type Viewer = Pick<Account, "id" | "role" | "groups"> & {
  readonly attributes?: Pick<Account["attributes"], "skills">;
};

/** Codes under which requests are routed to this specialist. */
export function routingCodes({ id, attributes }: Pick<Viewer, "id" | "attributes">): string[] {
  return codesOfSpecialist(id, attributes?.skills ?? []);
}

export function worksAtDesk({ role }: Pick<Viewer, "role">): boolean {
  return deskRoles.some((deskRole) => deskRole === role);
}

/** A request as this viewer may have it: their own, any for the desk, for specialists those ever routed to them or their group. */
export async function visibleRequest(
  db: Reading,
  viewer: Viewer,
  id: number,
): Promise<StoredRequest | undefined> {
  const request = await db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
  if (request === undefined || request.seller === viewer.id || worksAtDesk(viewer)) return request;
  if (viewer.role !== "specialist") return undefined;
  const routed = await db
    .selectFrom("request_specialist")
    .select("request")
    .where("request", "=", id)
    .where("account", "in", routingCodes(viewer))
    .executeTakeFirst();
  return routed && request;
}
