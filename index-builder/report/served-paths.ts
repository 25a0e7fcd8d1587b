import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { SectionRecord } from "../../core/contract/record.ts";
import { releaseFiles } from "../../core/contract/release.ts";
import { readNamed } from "../release/read-named.ts";

const Placed = SectionRecord.pick({ address: true, path: true });

/** The sections above documents, by address, as the release that is served tells them; none where it cannot be read. */
export async function servedPaths(
  data: string,
  addresses: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = new Map<string, readonly string[]>();
  const releases = join(data, "releases");
  try {
    const release = join(releases, await readNamed(releases));
    const input = createReadStream(join(release, releaseFiles.records));
    for await (const line of createInterface({ input })) {
      const { address, path } = Placed.parse(JSON.parse(line));
      if (addresses.has(address)) paths.set(address, path);
    }
  } catch {
    // Parts are told by the addresses themselves then.
  }
  return paths;
}
