import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { FileField } from "../../../ui/file-field.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { composerFilesMessages } from "./files-messages.ts";
import type { ComposerFiles } from "./use-files.ts";

/** Chooses files from the disk; pasting and dropping needs no button. */
export function FileButton({ files }: { files: ComposerFiles }): JSX.Element {
  const say = composerFilesMessages(language.value);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="tool" title={say.attachLong} onClick={() => field.current?.click()}>
        <Icon name="clip" /> {say.attach}
      </button>
      <FileField field={field} onChoose={files.add} />
    </>
  );
}
