import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { FileMenu } from "../analytics/file-menu.tsx";

/** All pages as a file. */
export function PagesExport({ weeks }: { weeks: number }): JSX.Element {
  const query = { weeks };
  return (
    <FileMenu
      csv={addressOf(endpoints.pageStudyCsv, { query })}
      xlsx={addressOf(endpoints.pageStudyXlsx, { query })}
    />
  );
}
