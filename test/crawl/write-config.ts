import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A configuration file with one source, whose data folder is `data` beside it. @returns the file. */
export async function writeConfig(folder: string, start: string): Promise<string> {
  const file = join(folder, "ask-me.yaml");
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: []`).join(", ");
  await writeFile(
    file,
    `server: { address: "http://127.0.0.1:4000", secret: "${"x".repeat(32)}" }
desk: { calendar: main, calendars: { main: { versions: [{ from: null, tz: Europe/Moscow, week: { ${days} } }] } } }
sources: [{ id: portal, start: ["${start}"] }]
`,
  );
  return file;
}
