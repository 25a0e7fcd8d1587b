import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { crawlBusy } from "./crawl-busy.ts";
import { healthMessages } from "./health-messages.ts";
import { startRun } from "./run-act.ts";

/** Before the first crawl: what is missing, and how it begins. */
export function NeverCard(): JSX.Element {
  const say = healthMessages(language.value);
  return (
    <section class="health-card never" aria-labelledby="never-title">
      <h2 id="never-title" class="health-title">
        {say.neverTitle}
      </h2>
      <p class="never-text">{say.neverText}</p>
      <button
        type="button"
        class="button button-primary"
        disabled={crawlBusy.value}
        onClick={() => void startRun("crawl")}
      >
        {say.crawlNow}
      </button>
    </section>
  );
}
