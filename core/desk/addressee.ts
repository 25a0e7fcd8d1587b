/**
 * To whom a request is routed, as the log writes it: an account by its id, a group of specialists, or a person of the
 * configuration who has no account.
 */
export type Addressee = { readonly kind: "account" | "group" | "contact"; readonly id: string };

export const groupCode = (group: string): string => `group:${group}`;
export const contactCode = (contact: string): string => `contact:${contact}`;

/** Ids of accounts never have a colon: they are made by us or by the sign-in. */
export function addresseeOf(code: string): Addressee {
  const [, kind, id] = /^(group|contact):(.+)$/s.exec(code) ?? [];
  if ((kind === "group" || kind === "contact") && id !== undefined) return { kind, id };
  return { kind: "account", id: code };
}

/** Codes under which a specialist is reached: their own, and that of each group they belong to by their skills. */
export function codesOfSpecialist(id: string, skills: readonly string[]): string[] {
  return [id, ...skills.map(groupCode)];
}
