import { tidy } from "./element-text.ts";
import type { Block } from "./page-content.ts";

type Cue = Extract<Block, { kind: "cue" }>;
const timing = /^(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s+-->/;

/** Cues of a VTT or SRT file in their order; what is no cue (notes, styles, numbers) is left out. */
export function readSubtitles(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const part of text.replaceAll("\r\n", "\n").split(/\n{2,}/)) {
    const lines = part.split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    const time = timing.exec(lines[at] ?? "");
    if (!time) continue;
    const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = time;
    const said = tidy(
      lines
        .slice(at + 1)
        .join(" ")
        .replaceAll(/<[^>]*>|\{\\[^}]*\}/g, ""),
    );
    if (said === "") continue;
    const second = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
    cues.push({ kind: "cue", second: Math.floor(second), text: said });
  }
  return cues;
}
