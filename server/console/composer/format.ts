import type { Edit } from "./edit.ts";

export type Range = { readonly from: number; readonly to: number };

/** Marks the selection bold, or takes the marks away again. */
export function bold(text: string, { from, to }: Range): Edit {
  const chosen = text.slice(from, to);
  if (text.slice(from - 2, from) === "**" && text.slice(to, to + 2) === "**") {
    return { from: from - 2, to: to + 2, insert: chosen, select: [from - 2, to - 2] };
  }
  return { from, to, insert: `**${chosen}**`, select: [from + 2, to + 2] };
}

/** Makes the lines of the selection a list, or plain lines again. */
export function list(text: string, { from, to }: Range): Edit {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const found = text.indexOf("\n", to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split("\n");
  const listed = lines.every((line) => line.startsWith("- "));
  const insert = lines.map((line) => (listed ? line.slice(2) : `- ${line}`)).join("\n");
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] };
}

/** Makes the selection the words of a link; its address is left to be typed. */
export function link(text: string, { from, to }: Range): Edit {
  const words = text.slice(from, to);
  const address = from + words.length + 3;
  return { from, to, insert: `[${words}](https://)`, select: [address, address + "https://".length] };
}
