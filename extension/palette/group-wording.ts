import type { Me } from "../../core/contract/person.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { longDay } from "../../ui/time.ts";
import { paletteMessages } from "./palette-messages.ts";
import type { RowGroup } from "./rows.ts";

export type GroupWording = { readonly name: string; readonly aside: string };
type About = {
  readonly me: Pick<Me, "attributes"> | null;
  readonly now: number;
  readonly language: Language;
};

/** What stands above a group: its name, and at the right what holds for all of it. */
export function groupWording({ key, rows }: RowGroup, { me, now, language }: About): GroupWording {
  const say = paletteMessages(language);
  if (key === "popular") {
    const { channel, region } = me?.attributes ?? {};
    return { name: say.popular([channel ?? [], region ?? []].flat()), aside: "" };
  }
  if (key === "mineLate") return { name: say.mine, aside: "" };
  if (key === "fresh") return { name: say.fresh, aside: say.withinWeek };
  if (key === "pinned") {
    const days = new Set(rows.flatMap((row) => (row.kind === "hit" ? [row.hit.pinned?.until ?? null] : [])));
    const [until = null] = days;
    // Of several pins with days of their own none holds for the group.
    return {
      name: say.pinned,
      aside: until === null || days.size > 1 ? "" : say.pinnedUntil(longDay(until, now, language)),
    };
  }
  return { name: say[key], aside: "" };
}
