import type { ComponentChild, JSX } from "preact";
import type { Source } from "../core/contract/request.ts";
import type { Language } from "../core/language/define-messages.ts";
import { Icon } from "./icon.tsx";
import { KindIcon } from "./kind.tsx";
import { placeLabel } from "./place-label.ts";
import { shortDate } from "./time.ts";

type Given = {
  readonly sources: readonly Source[];
  readonly title: string;
  readonly language: Language;
  readonly now: number;
  /** What one can do with a source; `number` is its number in the answer, from 1. */
  readonly action: (source: Source, number: number) => ComponentChild;
};

/** The places that an answer cites, numbered as in its text. */
export function SourceList({ sources, title, language, now, action }: Given): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-label={title}>
      <p class="sources-title" aria-hidden="true">
        {title}
      </p>
      <ol class="sources-list">
        {sources.map((source, at) => (
          <li class="source" key={source.record}>
            <span class="source-number">{at + 1}</span>
            <KindIcon kind={source.kind} />
            <span class="source-body">
              <span class="source-name">{source.heading ?? source.title}</span>
              <span class="source-where">
                {[
                  source.heading === undefined ? null : source.title,
                  placeLabel(source.place, source.kind, language),
                ]
                  .filter(Boolean)
                  .join(" · ") || source.path.join(" › ")}
              </span>
            </span>
            {source.checkedAt !== undefined && (
              <span class="hit-date">
                <Icon name="checked" size={14} /> {shortDate(source.checkedAt, now, language)}
              </span>
            )}
            {action(source, at + 1)}
          </li>
        ))}
      </ol>
    </section>
  );
}
