import type { JSX } from "preact";
import { fileSize } from "../../core/language/file-size.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { filesMessages } from "./files-messages.ts";
import type { ChosenFile, UsedFiles } from "./use-files.ts";

/** Chosen files, each with its picture and a way to remove it, and what did not fit. */
export function ChosenFiles({ files }: { files: UsedFiles }): JSX.Element {
  const { language } = useApp();
  const say = filesMessages(language);
  return (
    <>
      {files.chosen.length > 0 && (
        <ul class="chosen-files">
          {files.chosen.map((one) => (
            <Chosen key={one.file.key} one={one} onRemove={() => files.remove(one.file.key)} />
          ))}
        </ul>
      )}
      <div role="alert">
        {files.refused.map(({ name, why }) => (
          <p class="note note-warn" key={name}>
            <Icon name="alert" /> <span class="note-text">{say[why](name)}</span>
          </p>
        ))}
      </div>
    </>
  );
}

function Chosen({ one, onRemove }: { one: ChosenFile; onRemove: () => void }): JSX.Element {
  const { language } = useApp();
  const say = filesMessages(language);
  const { name, bytes, thumb, mime } = one.file;
  return (
    <li class="chosen-file">
      {thumb === null ? (
        <span class="chosen-thumb">
          <Icon name={/sheet|csv/.test(mime) ? "sheet" : "file"} />
        </span>
      ) : (
        <img class="chosen-thumb" src={thumb} alt="" />
      )}
      <span class="chosen-name">{name}</span>
      {one.share < 1 ? (
        <progress class="chosen-share" value={one.share} aria-label={say.taking(name)} />
      ) : (
        <span class="chosen-size figures">{fileSize(bytes, language)}</span>
      )}
      <button type="button" class="icon-button" aria-label={say.remove(name)} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}
