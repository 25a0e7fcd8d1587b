import type { RepeatRow } from "../../core/contract/cluster.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { placeName } from "../export/place-name.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import { repeatsFileMessages } from "./repeats-file-messages.ts";
import { type ClusterShowing, everyRepeat } from "./show-clusters.ts";

type Writing = {
  readonly format: TableFormat;
  readonly language: Language;
  readonly zone: string;
  readonly topicName: (id: string) => string;
};

const columns = [
  ["id", "number"],
  ["title", "text"],
  ["topic", "text"],
  ["sellers", "number"],
  ["threshold", "number"],
  ["questions", "number"],
  ["searches", "number"],
  ["regions", "text"],
  ["channels", "text"],
  ["lastAt", "instant"],
  ["proposal", "text"],
  ["count", "number"],
  ["of", "number"],
  ["section", "text"],
  ["address", "text"],
  ["step", "text"],
  ["acceptedAt", "instant"],
  ["state", "text"],
  ["before", "number"],
  ["after", "number"],
] as const satisfies readonly (readonly [keyof ReturnType<typeof rowOf>, Column["kind"]])[];

/** All that is asked again and again as a file, as its reader may see it; read as it is fetched. */
export function repeatsFile(
  showing: ClusterShowing,
  { format, language, zone, topicName }: Writing,
): Promise<TableFile> {
  const say = repeatsFileMessages(language);
  return tableFile({
    format,
    name: `${say.file} ${showing.now.toISOString().slice(0, 10)}`,
    zone,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: rows(),
  });

  async function* rows() {
    for await (const repeat of everyRepeat(showing)) yield rowOf(repeat, language, topicName);
  }
}

function rowOf(
  { proposal, step, regions, channels, topic, ...repeat }: RepeatRow,
  language: Language,
  topicName: (id: string) => string,
) {
  const say = repeatsFileMessages(language);
  const section = proposal?.section ?? null;
  const course = step === null || step.course.kind === "early" ? null : step.course;
  return {
    ...repeat,
    topic: topic === null ? null : topicName(topic),
    regions: placesTold(regions),
    channels: placesTold(channels),
    proposal: proposal === null ? null : say[proposal.cause],
    count: proposal?.count ?? null,
    of: proposal?.of ?? null,
    section: section && placeName(section),
    address: section?.address ?? null,
    step: step === null ? null : say[step.cause],
    acceptedAt: step?.acceptedAt ?? null,
    state: step === null ? null : say[step.state],
    before: course?.before ?? null,
    after: course?.after ?? null,
  };
}

/** «Казань 12; Омск 5». */
function placesTold(places: RepeatRow["regions"]): string {
  return places.map(({ name, sellers }) => `${name} ${sellers}`).join("; ");
}
