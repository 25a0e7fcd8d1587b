import type { JSX } from "preact";
import type { AttachedFile } from "../../../core/contract/file.ts";
import { language } from "../platform/language.ts";
import { fileAddress } from "../request/file-address.ts";
import { contextMessages } from "./context-messages.ts";

/** What the seller saw, as they chose to show it. */
export function ShotCard({ files }: { files: readonly AttachedFile[] | undefined }): JSX.Element | null {
  const say = contextMessages(language.value);
  const shots = (files ?? []).filter(({ as }) => as === "screenshot");
  if (shots.length === 0) return null;
  return (
    <section class="card">
      <h2 class="card-name card-name-keys">
        {say.shot}
        <span class="card-keys" aria-hidden="true">
          <kbd class="key">S</kbd> {say.shotOpens}
        </span>
      </h2>
      {shots.map((shot) => (
        <a
          key={shot.id}
          class="shot-card"
          href={fileAddress(shot)}
          target="_blank"
          rel="noreferrer"
          aria-keyshortcuts="S"
        >
          <img
            src={fileAddress(shot)}
            alt={say.shotAlt}
            loading="lazy"
            decoding="async"
            {...(shot.width === undefined ? {} : { width: shot.width, height: shot.height })}
          />
        </a>
      ))}
    </section>
  );
}
