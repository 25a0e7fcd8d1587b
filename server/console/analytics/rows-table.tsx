import type { JSX } from "preact";
import type { InsightRow } from "../../../core/contract/insight.ts";
import { Icon } from "../../../ui/icon.tsx";
import { dayAndTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { dayLabel } from "./day-label.ts";
import { valueName } from "./dimension-names.ts";
import { waitShown } from "./figure-words.ts";
import { rowsMessages } from "./rows-messages.ts";

/** Requests, the latest first: to the lead each leads to itself, to the trainer they have neither names nor numbers. */
export function RowsTable({ rows }: { rows: readonly InsightRow[] }): JSX.Element {
  const say = rowsMessages(language.value);
  const named = rows.some(({ seller, answeredBy }) => seller !== null || answeredBy !== null);
  return (
    <div class="chart-scroll">
      <table class="insight-table">
        <thead>
          <tr>
            {[say.when, say.question, say.topic, say.region, say.channel, say.answered, say.rating].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
            {named && (
              <>
                <th scope="col">{say.seller}</th>
                <th scope="col">{say.agent}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.id ?? -1 - at} row={row} named={named} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, named }: { row: InsightRow; named: boolean }): JSX.Element {
  const say = rowsMessages(language.value);
  const { id, askedAt, text, topic, region, channel, newcomer, result, seller, answeredBy } = row;
  const told = text ?? say.erased;
  return (
    <tr>
      <td class="figures insight-when">
        <time dateTime={askedAt}>
          {askedAt.includes("T")
            ? dayAndTime(askedAt, now.peek(), language.value)
            : dayLabel(askedAt, language.value)}
        </time>
      </td>
      <th scope="row" class={`insight-question${text === null ? " muted" : ""}`}>
        {id === null ? (
          <span lang="ru">{told}</span>
        ) : (
          <Link to={{ name: "request", id }} class="insight-link">
            <span lang="ru">{told}</span>
          </Link>
        )}
      </th>
      <td>{topic === null ? "—" : valueName("topic", topic)}</td>
      <td>{region ?? "—"}</td>
      <td>
        {channel ?? "—"}
        {newcomer === true && <span class="chip insight-newcomer">{say.newcomer}</span>}
      </td>
      <td class="figures">
        <Verdict row={row} />
      </td>
      <td>{result === null ? "—" : say[result]}</td>
      {named && (
        <>
          <td>{seller?.name ?? "—"}</td>
          <td>{answeredBy?.name ?? "—"}</td>
        </>
      )}
    </tr>
  );
}

function Verdict({ row: { verdict, answeredInSeconds } }: { row: InsightRow }): JSX.Element {
  const say = rowsMessages(language.value);
  const wait = answeredInSeconds === null ? "" : `${waitShown(answeredInSeconds, language.value)}, `;
  return (
    <span class={`insight-verdict insight-${verdict}`}>
      {verdict === "late" && <Icon name="alert" size={14} />}
      {`${wait}${say[verdict]}`}
    </span>
  );
}
