import type { ComponentChild, JSX } from "preact";
import type { Hit } from "../core/contract/search.ts";
import type { Language } from "../core/language/define-messages.ts";
import { hitMessages } from "./hit-messages.ts";
import { HitTags } from "./hit-tags.tsx";
import { Icon } from "./icon.tsx";
import { KindIcon } from "./kind.tsx";
import { MarkedText } from "./marked-text.tsx";
import { placeLabel } from "./place-label.ts";
import { shortDay } from "./time.ts";

type Shown = {
  readonly hit: Hit;
  readonly language: Language;
  readonly now: number;
  /** The document cannot be opened now. */
  readonly needsConnection?: boolean;
  /** What stands at the right of the last line, such as the key that opens it. */
  readonly children?: ComponentChild;
};

type SectionShown = Pick<Shown, "hit" | "language" | "children">;

/** A document in a list of hits: kind, title, place, date, a line of its text, path. The lines keep their height while the text loads. */
export function HitRow({ hit, language, now, needsConnection = false, children }: Shown): JSX.Element {
  const label = placeLabel(hit.place, hit.kind, language);
  const heading = hit.heading !== undefined && hit.heading !== hit.title ? hit.heading : null;
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span class="hit-body">
        <span class="hit-line">
          <span class="hit-title" lang={hit.language}>
            <MarkedText text={hit.title} marks={hit.titleMarks} />
          </span>
          {label !== null && <span class="chip">{label}</span>}
          <HitTags hit={hit} language={language} />
          {hit.pinned?.badge === "asked-often" && (
            <span class="chip chip-accent" lang={language}>
              {hitMessages(language).askedOften}
            </span>
          )}
          <HitDate hit={hit} language={language} now={now} needsConnection={needsConnection} />
        </span>
        <span class="hit-text" lang={hit.language}>
          {heading !== null && (
            <span class="hit-heading">
              <MarkedText text={heading} marks={hit.headingMarks} />
            </span>
          )}
          {hit.snippet ? <MarkedText {...hit.snippet} /> : <span class="hit-loading" />}
        </span>
        <span class="hit-line">
          <span class="hit-path">{hit.path.join(" › ")}</span>
          {children}
        </span>
      </span>
    </>
  );
}

/** A further place of the document above, or an earlier edition or a copy of it: what it is called and a line of text. */
export function SectionRow({ hit, language, children }: SectionShown): JSX.Element {
  const isOther = hit.newer !== undefined || hit.copyOf !== undefined;
  return (
    <span class="hit-body" lang={hit.language}>
      <span class="hit-line">
        <span class={isOther ? "hit-section hit-edition" : "hit-section"}>
          {(isOther || hit.heading === undefined) && <MarkedText text={hit.title} marks={hit.titleMarks} />}
          {isOther && hit.heading !== undefined && " › "}
          {hit.heading !== undefined && <MarkedText text={hit.heading} marks={hit.headingMarks} />}
        </span>
        <HitTags hit={hit} language={language} />
        {children}
      </span>
      <span class="hit-text">
        {hit.snippet ? <MarkedText {...hit.snippet} /> : <span class="hit-loading" />}
      </span>
    </span>
  );
}

function HitDate({ hit, language, now, needsConnection }: Omit<Shown, "children">): JSX.Element | null {
  const say = hitMessages(language);
  if (needsConnection) {
    return (
      <span class="hit-date">
        <Icon name="offline" size={14} /> {say.needsConnection}
      </span>
    );
  }
  if (hit.checkedAt !== undefined) {
    return (
      <span class="hit-date">
        <Icon name="checked" size={14} /> {say.checked(shortDay(hit.checkedAt, now, language))}
      </span>
    );
  }
  return hit.changedAt === undefined ? null : (
    <span class="hit-date">{say.changed(shortDay(hit.changedAt, now, language))}</span>
  );
}
