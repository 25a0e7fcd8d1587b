import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { acceptedEndings } from "../../core/contract/file-types.ts";
import { fileSize } from "../../ui/file-size.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { filesMessages } from "./files-messages.ts";
import { useDroppedFiles } from "./use-dropped-files.ts";
import type { ChosenFile, UsedFiles } from "./use-files.ts";

/** Files that go along: how to add them, each with its picture and a way to remove it, and what did not fit. */
export function FileRows({ files }: { files: UsedFiles }): JSX.Element {
  const { language } = useApp();
  const say = filesMessages(language);
  const field = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(files.add);
  return (
    <div class={over ? "along-files along-over" : "along-files"}>
      <div class="attachment">
        <span class="attachment-label along-label">
          <Icon name="clip" />
          <span class="attachment-name">{say.files}</span>
          <span class="attachment-what">
            {over ? say.drop : files.chosen.length === 0 ? say.hint : `${files.chosen.length}`}
          </span>
        </span>
        <button
          type="button"
          class="link-button"
          aria-label={files.chosen.length === 0 ? say.chooseLong : say.more}
          onClick={() => field.current?.click()}
        >
          {files.chosen.length === 0 ? say.choose : say.more}
        </button>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          accept={acceptedEndings.join(",")}
          onChange={({ currentTarget }) => {
            files.add([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was removed.
            currentTarget.value = "";
          }}
        />
      </div>
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
    </div>
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
