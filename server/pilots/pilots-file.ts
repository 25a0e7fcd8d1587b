import type { PilotsReport } from "../../core/contract/pilots.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { minutesOf } from "../export/minutes-of.ts";
import type { ColumnKind, Row } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import { pilotsFileMessages } from "./pilots-file-messages.ts";

type Writing = { readonly format: TableFormat; readonly language: Language };

const columns = [
  ["pilot", "text"],
  ["begins", "instant"],
  ["regions", "text"],
  ["channels", "text"],
  ["departments", "text"],
  ["time", "text"],
  ["from", "day"],
  ["to", "day"],
  ["side", "text"],
  ["sellers", "number"],
  ["requests", "number"],
  ["perSeller", "number"],
  ["searches", "number"],
  ["found", "share"],
  ["medianMinutes", "number"],
  ["metShare", "share"],
] as const satisfies readonly (readonly [string, ColumnKind])[];
type PilotLine = Row<(typeof columns)[number][0]>;

/** The comparison of pilots as a file: four rows for each that can be compared, one for each that cannot yet. */
export function pilotsFile(report: PilotsReport, { format, language }: Writing): Promise<TableFile> {
  const say = pilotsFileMessages(language);
  return tableFile({
    format,
    name: `${say.file} ${report.asOf.slice(0, 10)}`,
    zone: report.timeZone,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: report.pilots.flatMap((told) => rowsOf(told, language)),
  });
}

function rowsOf(
  { pilot, sellers, compared }: PilotsReport["pilots"][number],
  language: Language,
): PilotLine[] {
  const say = pilotsFileMessages(language);
  const about = {
    pilot: pilot.name,
    begins: pilot.from,
    regions: pilot.regions.join("; "),
    channels: pilot.channels.join("; "),
    departments: pilot.departments.join("; "),
  };
  const unknown = {
    time: null,
    from: null,
    to: null,
    side: say.own,
    sellers,
    requests: null,
    perSeller: null,
    searches: null,
    found: null,
    medianMinutes: null,
    metShare: null,
  };
  if (compared === null) return [{ ...about, ...unknown }];
  return (["before", "since"] as const).flatMap((time) =>
    (["pilot", "rest"] as const).map((side) => {
      const { from, to, [side]: its } = compared[time];
      return {
        ...about,
        time: say[time],
        from,
        to,
        side: side === "pilot" ? say.own : say.rest,
        sellers: its.sellers,
        requests: its.requests,
        perSeller: its.perSeller,
        searches: its.found?.searches ?? null,
        found: its.found?.share ?? null,
        medianMinutes: minutesOf(its.medianSeconds),
        metShare: its.metShare,
      };
    }),
  );
}
