import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createZstdDecompress } from "node:zlib";

const archive = join(import.meta.dirname, "../../shared/data/portal-a.tar.zst");

/** Whether the sample portal lies beside the repository. */
export const portalAIsThere = existsSync(archive);

/** Unpacks the sample portal of real documentation. @returns the folder with its `serve.mjs`. */
export async function unpackPortalA(into: string): Promise<string> {
  // By way of a file: tar closes a pipe at the archive's end mark, before what pads it has been written.
  const tar = join(into, "portal-a.tar");
  await pipeline(createReadStream(archive), createZstdDecompress(), createWriteStream(tar));
  await promisify(execFile)("tar", ["-xf", tar, "-C", into]);
  return join(into, "portal-a-fixture");
}
