import { defineMessages } from "../../core/language/define-messages.ts";
import type { Terminal } from "./terminal.ts";
import { writePrivate } from "./write-private.ts";

const messages = defineMessages({
  noFile: {
    ru: "Назовите файл, куда записать: --to ФАЙЛ. На экран это не выводится: строки экрана попадают в журналы.",
    en: "Name the file to write: --to FILE. It does not go to the screen, whose lines end up in logs.",
  },
  unwritable: {
    ru: (file: string, code: string) =>
      `Файл ${file} не записать (${code}): нужен новый файл в существующей папке.`,
    en: (file: string, code: string) =>
      `The file ${file} cannot be written (${code}): name a new one in a folder that exists.`,
  },
  written: {
    ru: (file: string) => `Записано в ${file}; читать его может только его владелец.`,
    en: (file: string) => `Written to ${file}; nobody but its owner can read it.`,
  },
});

type Given = {
  readonly file: string | undefined;
  readonly body: () => Promise<ReadableStream<Uint8Array> | string>;
};

/** Writes what a command gives out into a new file of its caller: 0 written, 2 not. */
export async function giveFile(
  { file, body }: Given,
  { language, say, complain }: Terminal,
): Promise<number> {
  const text = messages(language);
  if (file === undefined) {
    complain(text.noFile);
    return 2;
  }
  try {
    await writePrivate(file, await body());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    complain(text.unwritable(file, String(error.code)));
    return 2;
  }
  say(text.written(file));
  return 0;
}
