import type { CompiledIndex } from "../../core/search/compiled.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import type { Refused } from "./read-release.ts";

/** What the worker that reads a release tells: records in parts, then the index, whose heads are the records'. */
export type ReleaseMessage =
  | { kind: "records"; records: readonly SectionRecord[] }
  | {
      kind: "read";
      manifest: ReleaseManifest;
      deniedRevision: string;
      index: Omit<CompiledIndex, "heads" | "terms" | "stems">;
      /** Terms, stems and, in the order of the sections, record ids: a line each. One long text crosses at once. */
      lines: { readonly terms: string; readonly stems: string; readonly sections: string };
    }
  | { kind: "refused"; refused: Refused };
