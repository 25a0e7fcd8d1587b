import { decodeText } from "../../charset/decode-text.ts";
import { readSubtitles } from "../../extract/read-subtitles.ts";
import { cutSections } from "../../sections/cut-sections.ts";
import type { OpenFile } from "../open-file.ts";

/** Subtitles of a clip, cut by time as those of a page's clip are. */
export function openSubtitles(bytes: Uint8Array): OpenFile {
  const cues = readSubtitles(decodeText(bytes, "").text);
  return {
    kind: "video",
    title: "",
    units: 1,
    read: () => cutSections(cues, "").map(({ place, text }) => ({ place, paragraphs: [text] })),
  };
}
