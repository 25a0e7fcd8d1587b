import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { insightNone } from "../../../core/contract/insight-filter.ts";
import type { InsightCell } from "../../../core/contract/insight.ts";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { figures } from "../../../core/language/figures.ts";
import { dimensionName, valueName } from "../analytics/dimension-names.ts";
import { limited } from "../analytics/limited.ts";
import { HeatTable } from "../charts/heat-table.tsx";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { reportMessages } from "./report-messages.ts";

const most = { rows: 9, columns: 7 };

/** Topics by channels or by regions; a cell opens its questions. */
export function AsksCard({ report }: { report: TrainerReport }): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const by = useSignal<"channel" | "region">("channel");
  const place = by.value;
  const other = place === "channel" ? "region" : "channel";
  const { from, to } = report;
  const { rows, columns, cells } = limited(place === "channel" ? report.table : report.byRegion, most);
  return (
    <section aria-labelledby="report-asks">
      <header class="chart-head">
        <h3 id="report-asks" class="chart-title">
          {words.table}
        </h3>
        <span class="chart-tools">
          <fieldset class="switch" aria-label={say.by}>
            {(["channel", "region"] as const).map((each) => (
              <button
                key={each}
                type="button"
                class="switch-option"
                aria-pressed={place === each}
                onClick={() => (by.value = each)}
              >
                {each === "channel" ? say.byChannel : say.byRegion}
              </button>
            ))}
          </fieldset>
        </span>
      </header>
      {rows.length === 0 ? (
        <p class="muted">{say.noHeat}</p>
      ) : (
        <HeatTable
          caption={words.table}
          corner={dimensionName("topic")}
          totalName={words.all}
          rows={rows.map(({ value, total }) => ({
            key: value ?? insightNone,
            name: valueName("topic", value),
            total: told(total),
          }))}
          columns={columns.map(({ value }) => ({
            key: value ?? insightNone,
            name: valueName(place, value),
          }))}
          cells={cells.map((line, row) =>
            line.map((cell, column) => {
              if (cell === null) return null;
              const count = cell.kind === "shown" ? cell.requests : null;
              const name = `${valueName("topic", rows[row]?.value ?? null)}, ${valueName(place, columns[column]?.value ?? null)}`;
              return { count, name: `${name}: ${told(cell)}` };
            }),
          )}
          chosen={null}
          onChoose={({ row, column }) => {
            const filter = {
              from,
              to,
              topic: rows[row]?.value ?? insightNone,
              [place]: columns[column]?.value ?? insightNone,
              ...(report[other].length === 0 ? {} : { [other]: report[other].join(";") }),
            };
            go({ name: "insight-rows", view: { filter } });
          }}
        />
      )}
    </section>
  );
}

function told(cell: InsightCell): string {
  return cell.kind === "shown" ? figures(cell.requests, language.value) : "–";
}
