import { openFileSink, type FileFact, type FileSink } from "./file-sink.ts";

/** Writes a file by what fills it. @throws where it cannot be written, and what `fill` throws. */
export async function fillFile(
  file: string,
  fill: (sink: FileSink) => void | Promise<void>,
): Promise<FileFact> {
  const sink = openFileSink(file);
  try {
    await fill(sink);
    return sink.finish();
  } finally {
    sink.abandon();
  }
}
