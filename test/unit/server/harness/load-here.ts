import type { LoadRelease } from "../../../../server/search/load-release.ts";
import { readWholeRelease } from "../../../../server/search/read-whole-release.ts";

/** Loads a release in this thread. */
export const loadHere: LoadRelease = async (folder) => {
  const read = await readWholeRelease(folder);
  if (read.kind !== "read") return read;
  const { manifest, deniedRevision, compiled } = read;
  const records = new Map(read.records.map((record) => [record.id, record]));
  const groups = new Set(read.records.flatMap((record) => record.audience));
  return {
    kind: "loaded",
    release: { manifest, deniedRevision, records, groups, restricted: new Map(), index: compiled },
  };
};
