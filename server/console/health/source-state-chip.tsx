import type { JSX } from "preact";
import type { SourceHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { sourceMessages } from "./source-messages.ts";

const looks: Record<SourceHealth["state"] | "running", { tone: string; icon: IconName }> = {
  never: { tone: "", icon: "clock" },
  fine: { tone: " chip-ok", icon: "check" },
  // A portal of which no page ever fails is rare: what can wait must not look like an alarm.
  troubled: { tone: "", icon: "alert" },
  held: { tone: " chip-warn", icon: "warning" },
  running: { tone: " chip-accent", icon: "sync" },
};

export function SourceStateChip({ state }: { state: SourceHealth["state"] | "running" }): JSX.Element {
  const { tone, icon } = looks[state];
  return (
    <span class={`chip${tone}`}>
      <Icon name={icon} size={14} />
      {sourceMessages(language.value)[state]}
    </span>
  );
}
