import { computed, effect } from "@preact/signals";
import { me } from "../account/me.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { titleMark } from "../platform/use-title.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { attentionMessages } from "./attention-messages.ts";
import { badgedIcon } from "./badged-icon.ts";
import { pressingOf } from "./pressing.ts";

/** How many requests press, and whether one is overdue: as a word, so that a second's tick changes nothing else. */
const attention = computed(() => {
  const mine = me()?.id;
  if (mine === undefined) return "0";
  const pressing = pressingOf(queueRows.value.values(), mine, now.value);
  return `${pressing.length}${pressing.some(({ percent }) => percent === 100) ? " overdue" : ""}`;
});

/** Shows in the tab, its title and its icon, what presses, also while another tab is in front. */
export function showAttention(): void {
  effect(() => {
    const [count = "0", overdue] = attention.value.split(" ");
    titleMark.value = count === "0" ? "" : attentionMessages(language.value).title(Number(count));
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    if (link) link.href = badgedIcon(Number(count), overdue === "overdue");
  });
}
