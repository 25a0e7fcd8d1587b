/**
 * Cuts a stream's chunks into lines.
 * @returns what takes the next chunk and gives the lines that it ends.
 */
export function splitLines(): (chunk: Buffer) => string[] {
  let held: Buffer[] = [];
  return (chunk) => {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      lines.push(Buffer.concat([...held, chunk.subarray(from, end)]).toString("utf8"));
      held = [];
      from = end + 1;
    }
    if (from < chunk.byteLength) held.push(chunk.subarray(from));
    return lines;
  };
}
