import type { SignInConfig } from "../../core/contract/config-sign-in.ts";
import { type Member } from "../identity/account.ts";
import type { WantedAccount } from "./read-account-file.ts";

type FieldChange = { readonly field: string; readonly from: string; readonly to: string };
export type ImportPlan = {
  readonly added: readonly WantedAccount[];
  readonly changed: readonly {
    readonly member: Member;
    readonly wanted: WantedAccount;
    readonly fields: readonly FieldChange[];
  }[];
  /** Who is not in the file and was active until now. */
  readonly deactivated: readonly Member[];
  readonly unchanged: number;
  /** Who may sign in by a password; whoever may not gets none. */
  readonly passwords: SignInConfig["passwords"];
};

/**
 * What a file changes. People are known by their login; a password in the file counts for new people only, so that an
 * old file never undoes a password that somebody chose.
 */
export function planImport(
  members: readonly Member[],
  accounts: readonly WantedAccount[],
  passwords: SignInConfig["passwords"] = "on",
): ImportPlan {
  const byLogin = new Map(members.map((member) => [member.login, member]));
  const added: WantedAccount[] = [];
  const changed: ImportPlan["changed"][number][] = [];
  let unchanged = 0;
  for (const wanted of accounts) {
    const member = byLogin.get(wanted.login);
    byLogin.delete(wanted.login);
    if (!member) {
      added.push(wanted);
      continue;
    }
    const fields = changes(member, wanted);
    if (fields.length > 0) changed.push({ member, wanted, fields });
    else unchanged += 1;
  }
  const deactivated = [...byLogin.values()].filter((member) => member.active);
  return { added, changed, deactivated, unchanged, passwords };
}

function changes(member: Member, wanted: WantedAccount): FieldChange[] {
  const { attributes } = member;
  const pairs: [field: string, from: string, to: string][] = [
    ["name", member.name, wanted.name],
    ["email", member.email, wanted.email],
    ["role", member.role, wanted.role],
    ["groups", joined(attributes.groups), joined(wanted.groups)],
    ["region", attributes.region ?? "", wanted.region ?? ""],
    ["channel", attributes.channel ?? "", wanted.channel ?? ""],
    ["department", attributes.department ?? "", wanted.department ?? ""],
    ["joinedAt", attributes.joinedAt ?? "", wanted.joinedAt ?? ""],
    ["skills", joined(attributes.skills ?? []), joined(wanted.skills)],
    ["active", member.active ? "1" : "0", "1"],
  ];
  return pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }));
}

const joined = (items: readonly string[]): string => items.toSorted().join("; ");
