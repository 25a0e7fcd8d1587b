import type { JSX } from "preact";
import type { Person } from "../../../core/contract/person.ts";
import { Initials } from "../../../ui/person.tsx";
import { language } from "../platform/language.ts";
import { noneOf } from "../queue/queue-filter.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { Link } from "../router/link.tsx";
import { staff } from "../routing/staff.ts";
import { type AgentLine, agentLines } from "./agent-lines.ts";
import { answeredToday } from "./answered-today.ts";
import { answererOf, type Counts, type Figure, noCounts } from "./board-counts.ts";
import { boardMessages } from "./board-messages.ts";
import { FigureLink } from "./figure-link.tsx";
import { shiftWords } from "./shift-words.ts";

const columns = ["open", "at-risk", "breached", "waiting", "answered"] as const satisfies readonly Figure[];

/** Everybody of the desk: on shift or not, and what each has in hand. */
export function PeopleTable({ byAgent }: { byAgent: ReadonlyMap<string, Counts> }): JSX.Element {
  const say = boardMessages(language.value);
  const all = staff.value;
  const lines = all === null ? [] : agentLines(all, byAgent, holders());
  const most = Math.max(1, ...lines.map(({ counts }) => counts.open));
  const nobody = byAgent.get(noneOf) ?? noCounts;
  return (
    <section class="board-part">
      <h2 class="board-heading">{say.people}</h2>
      {all === null && <output class="muted">{say.loading}</output>}
      <div class="board-scroll">
        <table class="board-table">
          <thead>
            <tr>
              <th scope="col">{say.person}</th>
              <th scope="col">{say.shift}</th>
              {columns.map((figure) => (
                <th key={figure} scope="col" class="board-number">
                  {figure === "open" ? say.inHand : say[figure]}
                </th>
              ))}
              <th scope="col" class="board-number">
                {say.skipped}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.person.id} line={line} most={most} />
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                <span class="board-who">{say.nobody}</span>
              </th>
              <Figures counts={nobody} agent={noneOf} whose={say.nobody} />
              <td class="board-number">
                <span class="board-none">—</span>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({
  line: { person, member, counts, skipped },
  most,
}: {
  line: AgentLine;
  most: number;
}): JSX.Element {
  const away = member !== null && member.shift.kind !== "on";
  return (
    <tr class={away ? "board-away" : ""}>
      <th scope="row">
        <span class="board-who">
          <Initials person={person} />
          <span class="clip">{person.name}</span>
        </span>
      </th>
      <td class="board-shift">{shiftWords(member)}</td>
      <Figures counts={counts} agent={person.id} whose={person.name} most={most} />
      <td class="board-number figures">{skipped === null ? "" : <Skipped count={skipped} by={person} />}</td>
    </tr>
  );
}

function Skipped({ count, by }: { count: number; by: Person }): JSX.Element {
  const say = boardMessages(language.value);
  if (count === 0) return <span class="board-none">0</span>;
  return (
    <Link
      to={{ name: "skipped", agent: by.id }}
      class="board-figure"
      aria-label={say.figureOf(count, say.skipped, by.name)}
    >
      {count}
    </Link>
  );
}

type FiguresGiven = { counts: Counts; agent: string; whose: string; most?: number };

function Figures({ counts, agent, whose, most }: FiguresGiven): JSX.Element {
  return (
    <>
      {columns.map((figure) => (
        <td key={figure} class="board-number figures">
          {figure === "open" && most !== undefined && (
            <span class="board-load" aria-hidden="true">
              <span style={{ width: `${(counts.open / most) * 100}%` }} />
            </span>
          )}
          <FigureLink figure={figure} count={counts[figure]} of={{ agent }} whose={whose} />
        </td>
      ))}
    </>
  );
}

function* holders(): Generator<ReturnType<typeof answererOf>> {
  for (const { claimedBy, state } of queueRows.value.values())
    if (state === "open" || state === "paused") yield claimedBy;
  for (const row of answeredToday.value) yield answererOf(row);
}
