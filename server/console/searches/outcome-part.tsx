import type { JSX } from "preact";
import type {
  PreviewHit,
  TuningDraft,
  TuningJudgement,
  TuningPreview,
} from "../../../core/contract/search-quality-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { language } from "../platform/language.ts";
import { problemTold } from "../platform/problem-told.ts";
import { teachMessages } from "./teach-messages.ts";
import { useDraftOutcome } from "./use-draft-outcome.ts";

/** What a change does, before it is made: of each query that it reaches the first hits, and how it is judged. */
export function OutcomePart({ draft, missing }: { draft: TuningDraft | null; missing: string }): JSX.Element {
  const say = teachMessages(language.value);
  const { preview, judgement } = useDraftOutcome(draft);
  const [shown, judged] = [preview.value, judgement.value];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
    <section class="outcome" tabIndex={0} aria-label={say.preview} aria-busy={shown.kind === "asking"}>
      <h3 class="outcome-title">{say.preview}</h3>
      <output class="outcome-told">
        {shown.kind === "none" && <span class="muted">{missing}</span>}
        {shown.kind === "asking" && <span class="muted">{say.looking}</span>}
        {shown.kind === "failed" && <span class="outcome-worse">{say.previewFailed}</span>}
        {shown.kind === "refused" && <span class="outcome-worse">{problemTold(shown.problem)}</span>}
        {judged.kind === "asking" && shown.kind === "told" && <span class="muted">{say.judging}</span>}
        {judged.kind === "told" && <Judgement of={judged.answer} />}
      </output>
      {judged.kind === "told" && <Moved of={judged.answer} />}
      {shown.kind === "told" && <Queries of={shown.answer} />}
    </section>
  );
}

function Judgement({ of: { before, after, verdict } }: { of: TuningJudgement }): JSX.Element {
  const say = teachMessages(language.value);
  if (before.cases === 0) return <span class="muted">{say.noneKnown}</span>;
  const words = { better: say.better, same: say.sameJudged, worse: say.worse }[verdict](before.cases);
  return (
    <span class={`outcome-judged outcome-${verdict}`}>
      <Icon name={verdict === "worse" ? "alert" : "check"} />
      {words} · <span class="figures">{say.figure(gainShown(before.ndcg10), gainShown(after.ndcg10))}</span>
    </span>
  );
}

function gainShown(gain: number): string {
  return gain.toLocaleString(language.value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

const mostMoved = 5;

function Moved({ of: { moved } }: { of: TuningJudgement }): JSX.Element | null {
  const say = teachMessages(language.value);
  if (moved.length === 0) return null;
  const placed = (place: number | null): string => (place === null ? say.beyond : say.placed(place));
  return (
    <ul class="outcome-moved">
      {moved.slice(0, mostMoved).map(({ query, before, after }) => (
        <li key={query}>{say.moved(query, placed(before), placed(after))}</li>
      ))}
    </ul>
  );
}

function Queries({ of: { queries } }: { of: TuningPreview }): JSX.Element {
  const say = teachMessages(language.value);
  return (
    <>
      {queries.map(({ text, people, before, after }) => {
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        return (
          <section key={text} class="outcome-query" aria-label={text}>
            <h4 class="outcome-words">
              {text}
              {people !== null && <span class="muted"> {say.typedBy(people)}</span>}
            </h4>
            {isSame ? (
              <p class="muted">{say.same}</p>
            ) : (
              <div class="outcome-sides">
                <Side title={say.before} hits={before} others={after} />
                <Side title={say.after} hits={after} others={before} />
              </div>
            )}
          </section>
        );
      })}
    </>
  );
}

type Shown = {
  readonly title: string;
  readonly hits: readonly PreviewHit[];
  readonly others: readonly PreviewHit[];
};

/** One side of the comparison; what the other one has not is set off. */
function Side({ title, hits, others }: Shown): JSX.Element {
  const say = teachMessages(language.value);
  const there = new Set(others.map(({ record }) => record));
  return (
    <div>
      <h5 class="outcome-side">{title}</h5>
      {hits.length === 0 ? (
        <p class="muted">{say.nothing}</p>
      ) : (
        <ol class="outcome-hits">
          {hits.map(({ record, kind, title: name, heading, pinned }) => (
            <li key={record} class={there.has(record) ? "outcome-hit" : "outcome-hit outcome-other"}>
              <KindIcon kind={kind} />
              <span class="clip">{placeTitle({ title: name, heading })}</span>
              {pinned && <Icon name="pin" size={14} />}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
