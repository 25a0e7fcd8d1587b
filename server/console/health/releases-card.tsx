import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CrawlHealth, ReleaseHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { contentOf } from "./content-of.ts";
import { crawlBusy } from "./crawl-busy.ts";
import { timeShown } from "./time-shown.ts";
import { healthMessages } from "./health-messages.ts";
import { readLosses } from "./loss-reading.ts";
import { releaseMessages } from "./release-messages.ts";
import { returnRelease } from "./run-act.ts";

/** What search uses now and used before; an earlier release can be served again. */
export function ReleasesCard({ health }: { health: CrawlHealth }): JSX.Element {
  const say = releaseMessages(language.value);
  const asked = useSignal<string | null>(null);
  const chosen = health.releases.find(({ id }) => id === asked.value);
  const served = health.releases.find((release) => release.served);
  return (
    <section class="health-card" aria-labelledby="releases-title">
      <h2 id="releases-title" class="health-title">
        {say.releases} {health.releases.length > 1 && <span class="health-note">{say.releasesNote}</span>}
      </h2>
      {health.releases.length === 0 && health.held === null ? (
        <p class="muted">{say.noReleases}</p>
      ) : (
        <table class="table releases" aria-labelledby="releases-title">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{say.release}</th>
              <th scope="col">{say.content}</th>
              <th scope="col">{say.act}</th>
            </tr>
          </thead>
          <tbody>
            {health.held && (
              <tr class="release-held">
                <th scope="row">
                  <Icon name="pause" /> {timeShown(health.held.since)}
                </th>
                <td>{say.heldRelease(numberShown(readLosses(health.held.losses).gone))}</td>
                <td class="release-act muted">{health.held.kept ? say.left : say.waits}</td>
              </tr>
            )}
            {health.releases.map((release) => (
              <ReleaseRow
                key={release.id}
                release={release}
                at={timeShown(release.createdAt)}
                running={crawlBusy.value}
                onBring={() => (asked.value = release.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {chosen && (
        <ConfirmDialog
          title={say.bringTitle(timeShown(chosen.createdAt))}
          text={say.bringText(
            contentOf(chosen, language.value),
            served ? contentOf(served, language.value) : say.noReleases,
          )}
          yes={say.bringSure}
          no={say.cancel}
          onYes={() => void returnRelease(chosen.id, say.brought(timeShown(chosen.createdAt)))}
          onClose={() => (asked.value = null)}
        />
      )}
    </section>
  );
}

type Row = {
  readonly release: ReleaseHealth;
  readonly at: string;
  readonly running: boolean;
  readonly onBring: () => void;
};

function ReleaseRow({ release, at, running, onBring }: Row): JSX.Element {
  const say = releaseMessages(language.value);
  const { whileRunning } = healthMessages(language.value);
  const { change, served } = release;
  return (
    <tr>
      <th scope="row" class={served ? "release-served" : ""}>
        <Icon name={served ? "checked" : "check"} /> {at}
      </th>
      <td>
        {served && `${say.inSearch}, `}
        {contentOf(release, language.value)}
        {change &&
          `; ${say.change(numberShown(change.added), numberShown(change.changed), numberShown(change.vanished))}`}
      </td>
      <td class="release-act">
        {served ? (
          <span class="muted">{say.now}</span>
        ) : (
          <button
            type="button"
            class="link-button"
            aria-label={say.bringOf(at)}
            disabled={running}
            title={running ? whileRunning : undefined}
            onClick={onBring}
          >
            {say.bring}
          </button>
        )}
      </td>
    </tr>
  );
}
