import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { quoted } from "../../../core/language/quoted.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { RepeatCause, type RepeatView } from "../../../core/contract/cluster.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { acceptRepeat, undoRepeat } from "./repeat-acts.ts";
import { StepChip } from "./repeat-act.tsx";
import { repeatsMessages } from "./repeats-messages.ts";

type Given = { readonly view: RepeatView; readonly decides: boolean; readonly changed: () => void };

/** What is proposed and why; whoever decides may do that or something else, and take it back. */
export function ProposalCard({ view, decides, changed }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  const { proposal, step } = view;
  const holds = step !== null && step.state === "accepted";
  return (
    <ChartCard title={say.proposal} span={5}>
      <p class="repeat-why">
        {proposal === null ? say.noProposal : say[proposal.why](proposal.count, proposal.of)}
      </p>
      {holds ? (
        <p class="repeat-holds">
          <StepChip step={step} />
          {decides && (
            <button type="button" class="button" onClick={() => void undoRepeat(view, changed)}>
              {say.undo}
            </button>
          )}
        </p>
      ) : decides ? (
        <Deciding view={view} changed={changed} />
      ) : (
        proposal !== null && <p class="repeat-what">{say[`${proposal.cause}Long`]}</p>
      )}
      {view.queries.length > 0 && (
        <p class="muted repeat-queries">
          {say.queries}{" "}
          {view.queries
            .slice(0, mostQueries)
            .map((query) => quoted(language.value, query))
            .join(", ")}
        </p>
      )}
    </ChartCard>
  );
}

const mostQueries = 4;

function Deciding({ view, changed }: Omit<Given, "decides">): JSX.Element {
  const say = repeatsMessages(language.value);
  const { proposal, sources } = view;
  const cause = useSignal<RepeatCause>(proposal?.cause ?? "raise");
  const record = useSignal(proposal?.section?.record ?? sources[0]?.record ?? "");
  const busy = useSignal(false);
  const needsPlace = cause.value === "raise";
  const act = async (event: Event): Promise<void> => {
    event.preventDefault();
    busy.value = true;
    await acceptRepeat(view, { cause: cause.value, record: record.value || null }, changed);
    busy.value = false;
  };
  return (
    <form class="repeat-deciding" onSubmit={(event) => void act(event)}>
      <label class="field">
        <span class="field-label">{say.todo}</span>
        <select
          class="input"
          value={cause.value}
          onChange={(event) => (cause.value = RepeatCause.parse(event.currentTarget.value))}
        >
          {RepeatCause.options.map((one) => (
            <option key={one} value={one}>
              {say[`${one}Long`]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{say.place}</span>
        <select
          class="input"
          value={record.value}
          onChange={(event) => (record.value = event.currentTarget.value)}
        >
          {!needsPlace && <option value="">{say.noPlace}</option>}
          {sources.map((source) => (
            <option key={source.record} value={source.record}>
              {placeTitle(source)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        class="button button-primary"
        disabled={busy.value || (needsPlace && record.value === "")}
      >
        {say.accept}
      </button>
    </form>
  );
}
