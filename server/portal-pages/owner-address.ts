import { z } from "zod";
import type { OwnersConfig } from "../../core/contract/config-owners.ts";

const Address = z.email();

/** Where an owner is written to, as the portal names them; null for whom no address is known, and who is taken off. */
export function ownerAddress(owner: string, { mail }: Pick<OwnersConfig, "mail">): string | null {
  if (Object.hasOwn(mail, owner)) return mail[owner] ?? null;
  const own = Address.safeParse(owner.trim());
  return own.success ? own.data : null;
}
