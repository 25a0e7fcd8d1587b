import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AttachedFile } from "../../core/contract/file.ts";
import { FileList } from "../../ui/file-list.tsx";
import { useApp } from "../palette/app-context.ts";
import { threadMessages } from "./thread-messages.ts";
import { fetchFile, useThumbs } from "./use-file-bytes.ts";

/** Files of a message as the seller has them: a picture opens in place, all others are saved. */
export function ThreadFiles({ files }: { files: readonly AttachedFile[] }): JSX.Element {
  const { host, language } = useApp();
  const thumbs = useThumbs(files);
  const [large, setLarge] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = files.find(({ id }) => id === large);
  const picture = shown && thumbs.get(shown.id);

  async function open(file: AttachedFile): Promise<void> {
    setFailed(false);
    if (thumbs.has(file.id)) return setLarge(large === file.id ? null : file.id);
    const blob = await fetchFile(host, file);
    if (blob === null) return setFailed(true);
    save(blob, file.name);
  }

  return (
    <>
      <FileList
        files={files}
        language={language}
        thumb={({ id }) => thumbs.get(id) ?? null}
        control={(file, content) => (
          <button
            type="button"
            class="file"
            {...(thumbs.has(file.id) ? { "aria-expanded": large === file.id } : {})}
            onClick={() => void open(file)}
          >
            {content}
          </button>
        )}
      />
      {picture && <img class="file-large" src={picture} alt={shown.name} />}
      <div role="alert">{failed && <p class="file-failed">{threadMessages(language).fileFailed}</p>}</div>
    </>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
