import { unzipSync } from "fflate";

/** What a workbook that was asked for says, as whoever opens it reads it: it is packed. */
export async function unpacked(response: Response): Promise<string> {
  if (!response.ok) return `${response.status} ${await response.text()}`;
  const text = new TextDecoder();
  return Object.values(unzipSync(await response.bytes()))
    .map((part) => text.decode(part))
    .join("\n");
}
