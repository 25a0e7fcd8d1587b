import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { acceptedEndings } from "../../../core/contract/file-types.ts";
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
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={acceptedEndings.join(",")}
        onChange={({ currentTarget }) => {
          files.add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
