import type { Me } from "../../../core/contract/person.ts";

/** Whether somebody has the screens of what is asked: the trainer, and those who lead. */
export function studies(me: Pick<Me, "role"> | null): boolean {
  return me?.role === "trainer" || me?.role === "lead" || me?.role === "admin";
}
