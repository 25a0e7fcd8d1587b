import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { FileMenu } from "./file-menu.tsx";

type Study = "pilotsFile" | "repeatsFile" | "tasksFile" | "keptFile";

/** All rows of a screen that is not narrowed by anything, as a file. */
export function StudyExport({ of }: { of: Study }): JSX.Element {
  const to = endpoints[of];
  return (
    <FileMenu
      csv={addressOf(to, { query: { format: "csv" } })}
      xlsx={addressOf(to, { query: { format: "xlsx" } })}
    />
  );
}
