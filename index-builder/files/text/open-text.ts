import { decodeText } from "../../charset/decode-text.ts";
import { tidy } from "../../extract/element-text.ts";
import type { OpenFile } from "../open-file.ts";

/** A plain text; empty lines part its paragraphs. */
export function openText(bytes: Uint8Array): OpenFile {
  const { text } = decodeText(bytes, "");
  const paragraphs = text
    .split(/\n\s*\n|\r\s*\r|\f/)
    .map((paragraph) =>
      paragraph
        .split(/\r\n?|\n/)
        .map(tidy)
        .filter((line) => line !== "")
        .join("\n"),
    )
    .filter((paragraph) => paragraph !== "");
  return { kind: "text", title: "", units: 1, read: () => [{ place: null, paragraphs }] };
}
