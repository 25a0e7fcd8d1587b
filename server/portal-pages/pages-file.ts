import type { StudiedPage } from "../../core/contract/page-study.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import { portalPagesMessages } from "./portal-pages-messages.ts";

type Writing = { readonly format: TableFormat; readonly language: Language; readonly day: string };

const columns = [
  ["title", "text"],
  ["address", "text"],
  ["owner", "text"],
  ["changedAt", "instant"],
  ["sellers", "number"],
  ["from", "number"],
  ["fromBefore", "number"],
  ["opened", "number"],
  ["perThousand", "number"],
  ["about", "number"],
  ["rated", "number"],
  ["helped", "number"],
  ["queries", "number"],
  ["broken", "number"],
] as const satisfies readonly (readonly [keyof StudiedPage, Column["kind"]])[];

/** Pages as a file, with the figures that their reader is told. */
export function pagesFile(
  pages: readonly StudiedPage[],
  { format, language, day }: Writing,
): Promise<TableFile> {
  const say = portalPagesMessages(language);
  return tableFile({
    format,
    name: `${say.file} ${day}`,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: pages,
  });
}
