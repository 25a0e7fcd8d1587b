import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { attentionMessages } from "../attention/attention-messages.ts";
import { language } from "../platform/language.ts";
import { risks } from "./risks.ts";

/** That a request will not be answered in time if all goes on as usual, before it happens. */
export function RiskMark({ id, look }: { id: number; look: "words" | "icon" }): JSX.Element | null {
  const reachedAt = risks.value.get(id);
  if (reachedAt === undefined) return null;
  const say = attentionMessages(language.value);
  const words = reachedAt === null ? say.atRiskAlone : say.atRisk(clockTime(reachedAt, language.value));
  if (look === "icon") {
    return (
      <span class="risk" title={words}>
        <Icon name="warning" label={words} />
      </span>
    );
  }
  return (
    <span class="risk">
      <Icon name="warning" />
      {words}
    </span>
  );
}
