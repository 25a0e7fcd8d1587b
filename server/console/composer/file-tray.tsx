import type { JSX } from "preact";
import { fileSize } from "../../../core/language/file-size.ts";
import type { AttachedFile } from "../../../core/contract/file.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useDroppedFiles } from "../../../ui/use-dropped-files.ts";
import { language } from "../platform/language.ts";
import { fileAddress } from "../request/file-address.ts";
import { composerFilesMessages } from "./files-messages.ts";
import type { Composing } from "./use-composing.ts";
import type { ComposerFiles } from "./use-files.ts";

type Given = {
  readonly composing: Composing;
  readonly files: ComposerFiles;
  /** Others wait for the same answer. */
  readonly isShared: boolean;
};

/** Files that go along with the message: pasted, dropped or chosen, each with a way to take it away. */
export function FileTray({ composing, files, isShared }: Given): JSX.Element {
  const say = composerFilesMessages(language.value);
  const over = useDroppedFiles(files.add);
  const { files: there, mode } = composing.draft.value;
  const coming = files.coming.value;
  return (
    <>
      {over && <p class="tray-over">{say.drop}</p>}
      {there.length + coming.length > 0 && (
        <ul class="tray" aria-label={say.files}>
          {there.map((file) => (
            <Attached key={file.id} file={file} onRemove={() => files.remove(file.id)} />
          ))}
          {coming.map(({ key, name }) => (
            <li key={key} class="tray-file">
              <span class="file-thumb">
                <Icon name="file" />
              </span>
              <span class="tray-name">{name}</span>
              <progress class="tray-share" aria-label={say.coming(name)} />
            </li>
          ))}
        </ul>
      )}
      {isShared && mode === "answer" && there.length > 0 && <p class="tray-note">{say.shared}</p>}
      <div role="alert">
        {files.refused.value.map((why) => (
          <p class="tray-refused" key={why}>
            <Icon name="alert" /> <span>{why}</span>
          </p>
        ))}
      </div>
    </>
  );
}

function Attached({ file, onRemove }: { file: AttachedFile; onRemove: () => void }): JSX.Element {
  const say = composerFilesMessages(language.value);
  const { name, kind, bytes } = file;
  return (
    <li class="tray-file">
      {kind === "image" ? (
        <img class="file-thumb" src={fileAddress(file)} alt="" />
      ) : (
        <span class="file-thumb">
          <Icon name={kind === "sheet" ? "sheet" : "file"} />
        </span>
      )}
      <span class="tray-name">{name}</span>
      <span class="tray-size figures">{fileSize(bytes, language.value)}</span>
      <button type="button" class="icon-button" aria-label={say.remove(name)} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}
