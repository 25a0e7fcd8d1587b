import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { EditionTag } from "../../../ui/edition-tag.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { MarkedText } from "../../../ui/marked-text.tsx";
import { placeLabel } from "../../../ui/place-label.ts";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { WhyHere } from "../why/why-here.tsx";
import { whyMessages } from "../why/why-messages.ts";
import { passage } from "./passage.ts";
import { AnswerBeside, AnswerLine } from "./picker-answers.tsx";
import { sourceAddress } from "../../../core/passage/source-address.ts";
import { sourcePath } from "./source-path.ts";
import type { FoundSources } from "./use-found-sources.ts";

export const pickerId = "source-picker";
export const optionId = (index: number): string => `source-option-${index}`;

type Given = {
  readonly query: string;
  readonly found: FoundSources;
  readonly answers: readonly PastAnswer[];
  readonly chosen: number;
  readonly section: SectionRecord | null;
  readonly onChoose: (index: number) => void;
  readonly onInsert: (withQuote: boolean) => void;
  readonly explained: boolean;
  readonly onExplain: () => void;
};

/** What portal and past answers have for the words after `@`, with the chosen one beside it. The composer keeps the focus. */
// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- a list steered from the field that keeps the focus, as APG has it
export function SourcePicker(given: Given): JSX.Element {
  const { query, found, answers, chosen, section, onChoose, onInsert, explained, onExplain } = given;
  const say = composerMessages(language.value);
  const hits = "hits" in found ? found.hits : [];
  const hit = hits[chosen];
  const answer = answers[chosen - hits.length];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      class={explained ? "picker picker-explained" : "picker"}
      onPointerDown={(event) => event.preventDefault()}
    >
      <div class="picker-hits">
        <output class="picker-head">
          <span class="clip">{query.trim() === "" ? say.typeQuery : say.sourcesFor(query.trim())}</span>
          {found.kind === "found" && <span class="figures">{found.total}</span>}
        </output>
        <ul
          ref={list}
          id={pickerId}
          class="picker-list"
          role="listbox"
          tabIndex={0}
          aria-label={say.sources}
          data-shown={found.kind === "found" ? found.query : undefined}
        >
          {hits.map((each, index) => (
            <li
              key={each.record}
              id={optionId(index)}
              class="picker-option"
              role="option"
              aria-selected={index === chosen}
              onPointerMove={() => onChoose(index)}
              onClick={() => onInsert(false)}
            >
              <PickerHit hit={each} />
            </li>
          ))}
          {answers.length > 0 && (
            <li class="picker-part" role="presentation">
              {say.pastAnswers}
            </li>
          )}
          {answers.map((each, at) => (
            <li
              key={`answer-${each.request}`}
              id={optionId(hits.length + at)}
              class="picker-option"
              role="option"
              aria-selected={hits.length + at === chosen}
              onPointerMove={() => onChoose(hits.length + at)}
              onClick={() => onInsert(false)}
            >
              <AnswerLine answer={each} />
            </li>
          ))}
        </ul>
        {hits.length + answers.length === 0 && found.kind !== "idle" && (
          <p class={found.kind === "searching" ? "picker-note picker-searching" : "picker-note"}>
            {found.kind === "failed"
              ? say.searchFailed
              : found.kind === "found"
                ? say.noSources
                : say.searching}
          </p>
        )}
      </div>
      {answer && <AnswerBeside answer={answer} onInsert={() => onInsert(false)} />}
      {hit && (
        <div class="picker-section">
          {explained ? <WhyHere hit={hit} /> : <SectionText hit={hit} section={section} />}
          <div class="picker-acts">
            <button type="button" class="button" tabIndex={-1} onClick={() => onInsert(false)}>
              {say.insertLink} <kbd class="key">↵</kbd>
            </button>
            <button type="button" class="button button-quiet" tabIndex={-1} onClick={() => onInsert(true)}>
              {say.insertQuote}{" "}
              <span class="keys">
                <kbd class="key">⇧</kbd>
                <kbd class="key">↵</kbd>
              </span>
            </button>
            <a
              class="button button-quiet"
              href={sourceAddress(hit)}
              target="_blank"
              rel="noreferrer"
              tabIndex={-1}
            >
              <Icon name="open" /> <span class="picker-open">{say.openSource}</span>
            </a>
            <button
              type="button"
              class="button button-quiet"
              tabIndex={-1}
              aria-pressed={explained}
              aria-keyshortcuts="Alt+W"
              onClick={onExplain}
            >
              {whyMessages(language.value).why}{" "}
              <span class="keys">
                <kbd class="key">Alt</kbd>
                <kbd class="key">W</kbd>
              </span>
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function PickerHit({ hit }: { hit: Hit }): JSX.Element {
  const label = placeLabel(hit.place, hit.kind, language.value);
  const headed = hit.heading !== undefined && hit.heading !== hit.title;
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span class="picker-words" lang={hit.language}>
        <span class="picker-title">
          {headed ? (
            <MarkedText text={hit.heading ?? ""} marks={hit.headingMarks} />
          ) : (
            <MarkedText text={hit.title} marks={hit.titleMarks} />
          )}
        </span>
        <span class="clip muted">{headed ? hit.title : sourcePath(hit)}</span>
        {label !== null && <span class="clip picker-place">{label}</span>}
        <EditionTag hit={hit} language={language.value} />
      </span>
    </>
  );
}

/** The section's text with the passage that was found; the hit's own words until it has come. */
function SectionText({ hit, section }: { hit: Hit; section: SectionRecord | null }): JSX.Element {
  const [before, found, after] = passage(section?.text ?? hit.snippet?.text ?? "", hit.snippet?.text);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "nearest" });
  }, [hit.record, section]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable by keyboard
    <section class="picker-text" lang={hit.language} aria-label={hit.heading ?? hit.title} tabIndex={0}>
      <p class="picker-section-title">{[sourcePath(hit), hit.heading].filter(Boolean).join(" → ")}</p>
      <p>
        {before}
        {found !== "" && <mark ref={mark}>{found}</mark>}
        {after}
      </p>
    </section>
  );
}
