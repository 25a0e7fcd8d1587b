import type { JSX } from "preact";
import type { CrawlTrouble } from "../../../core/contract/crawl-run.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { healthMessages } from "./health-messages.ts";
import { TroubleList } from "./trouble-list.tsx";

type Given = { readonly troubles: readonly CrawlTrouble[]; readonly onShow: (source: string) => void };

/** What somebody can mend, as the crawler says it. */
export function TroublesCard({ troubles, onShow }: Given): JSX.Element {
  const say = healthMessages(language.value);
  return (
    <section class="health-card" aria-labelledby="fix-title">
      <h2 id="fix-title" class="health-title">
        {say.fixTitle}{" "}
        {troubles.length > 0 && <span class="health-note figures">{numberShown(troubles.length)}</span>}
      </h2>
      {troubles.length === 0 ? (
        <p class="fix-nothing">
          <Icon name="check" />
          {say.fixNothing}
        </p>
      ) : (
        <TroubleList troubles={troubles} onShow={onShow} />
      )}
    </section>
  );
}
