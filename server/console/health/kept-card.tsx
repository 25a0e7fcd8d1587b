import type { JSX, Ref } from "preact";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { releaseMessages } from "./release-messages.ts";
import { timeShown } from "./time-shown.ts";

type Kept = NonNullable<NonNullable<CrawlHealth["held"]>["kept"]>;

type Given = {
  readonly kept: Kept;
  /** What stays in search by it: «412 документов». */
  readonly what: string;
  readonly title: Ref<HTMLHeadingElement>;
  readonly onLook: () => void;
};

/** A held release that somebody has left where it is: it asks nobody, and can be looked at again. */
export function KeptCard({ kept, what, title, onLook }: Given): JSX.Element {
  const say = releaseMessages(language.value);
  return (
    <section class="health-card card-line" aria-labelledby="held-title">
      <Icon name="pause" />
      <h2 id="held-title" ref={title} class="kept-title" tabIndex={-1}>
        {say.keptNote(what)}{" "}
        <span class="health-note figures">{say.keptBy(kept.by, timeShown(kept.at))}</span>
      </h2>
      <button type="button" class="link-button card-end" onClick={onLook}>
        {say.look}
      </button>
    </section>
  );
}
