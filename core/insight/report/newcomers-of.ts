import type { TrainerReport } from "../../contract/report.ts";

type Newcomers = TrainerReport["newcomers"];

/** New sellers by their channels; where no channel has three of them, all together under the name `together`. */
export function newcomersOf(
  { channels, all }: Pick<Newcomers, "channels" | "all">,
  together: string,
): Newcomers["channels"] {
  if (channels.length > 0 || all === null) return channels;
  return [{ name: together, ...all }];
}
