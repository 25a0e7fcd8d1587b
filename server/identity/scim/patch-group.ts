import { z } from "zod";
import type { ScimPatch } from "./apply-patch.ts";
import { GroupExternalId, GroupMembers, GroupName, type ScimGroup } from "./scim-group.ts";
import { without } from "./without.ts";

type Operation = z.infer<typeof ScimPatch>["Operations"][number];
type Step = { readonly op: Operation["op"]; readonly name: string; readonly value: unknown };
type Patched = { kind: "patched"; group: ScimGroup } | { kind: "wrong"; path: string };

const Attributes = z.record(z.string(), z.unknown());

/** A PATCH on what we keep of a group. What else it names is none of ours and passes; a value that cannot be is told. Pure. */
export function patchGroup(group: ScimGroup, operations: readonly Operation[]): Patched {
  let patched = group;
  for (const { op, path, value } of operations) {
    const given = path === undefined ? Attributes.safeParse(value).data : { [path]: value };
    if (given === undefined) return { kind: "wrong", path: "value" };
    for (const [name, each] of Object.entries(given)) {
      const next = stepped(patched, { op, name, value: each });
      if (next === null) return { kind: "wrong", path: name };
      patched = next;
    }
  }
  return { kind: "patched", group: patched };
}

/** Null where the value cannot be. */
function stepped(group: ScimGroup, { op, name, value }: Step): ScimGroup | null {
  const path = name.toLowerCase();
  if (path === "displayname") {
    // No group is left without a name.
    const displayName = op === "remove" ? undefined : GroupName.safeParse(value).data;
    return displayName === undefined ? null : { ...group, displayName };
  }
  if (path === "externalid") {
    const externalId = op === "remove" ? null : GroupExternalId.safeParse(value).data;
    return externalId === undefined ? null : { ...group, externalId };
  }
  const [, one] = /^members\[\s*value\s+eq\s+"([^"\\]{1,200})"\s*\]$/i.exec(name) ?? [];
  if (one !== undefined) {
    return op === "remove" ? { ...group, members: without(group.members, new Set([one])) } : null;
  }
  if (path === "members") {
    const members = changedMembers(group.members, op, value);
    return members && { ...group, members };
  }
  // A filter that is not understood must not pass for one that was obeyed.
  return path.startsWith("members") ? null : group;
}

function changedMembers(
  before: ReadonlySet<string>,
  op: Operation["op"],
  value: unknown,
): ReadonlySet<string> | null {
  // Without a value all go, as the RFC has it; with one, as some providers send it, those.
  if (op === "remove" && (value === undefined || value === null)) return new Set();
  const named = GroupMembers.safeParse(Array.isArray(value) ? value : [value]).data;
  if (named === undefined) return null;
  if (op === "replace") return named;
  return op === "add" ? new Set([...before, ...named]) : without(before, named);
}
