import type { JSX } from "preact";
import type { Message, RequestView, Source } from "../../core/contract/request.ts";
import { Icon } from "../../ui/icon.tsx";
import { MessageArticle } from "../../ui/message.tsx";
import { shortName } from "../../ui/person.tsx";
import { SourceList } from "../../ui/source-list.tsx";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { ThreadFiles } from "./thread-files.tsx";
import { threadMessages } from "./thread-messages.ts";

type Given = {
  readonly message: Message;
  readonly view: RequestView;
  /** Its sources answer to the keys 1 to 9. */
  readonly numbered: boolean;
  readonly time: string;
  readonly now: number;
  readonly onShow: (source: Source) => void;
};

/** A message as the seller sees it: their own words plain, the desk's with sources that open. */
export function ThreadMessage({ message, view, numbered, time, now, onShow }: Given): JSX.Element {
  const { language, surface } = useApp();
  const say = threadMessages(language);
  const own = message.from === "seller";
  const label = (number: number): string => {
    const source = message.sources[number - 1];
    return say.showPlaceOf(number, source?.heading ?? source?.title ?? "");
  };
  return (
    <MessageArticle
      message={message}
      own={own}
      name={nameOf(message, say)}
      time={time}
      erased={message.withheld ? say.withheld : say.erased}
      citeLabel={label}
      onCite={(number) => {
        const source = message.sources[number - 1];
        if (source) onShow(source);
      }}
      aside={
        <>
          {message.kind === "ask-seller" && <span class="chip chip-pause">{say.asksYou}</span>}
          {message.kind === "question" && view.page && (
            <span class="chip">
              <Icon name="page" size={14} />
              {[...new Set([view.page.title, view.page.heading])].filter(Boolean).join(" › ")}
            </span>
          )}
        </>
      }
    >
      {message.files && <ThreadFiles files={message.files} />}
      <SourceList
        sources={message.sources}
        title={say.whereWritten}
        language={language}
        now={now}
        action={(source, number) => (
          <button
            type="button"
            class={surface === "panel" ? "link-button" : "button"}
            aria-label={label(number)}
            {...(numbered && number <= 9 ? { "aria-keyshortcuts": String(number) } : {})}
            onClick={() => onShow(source)}
          >
            {say.showPlace}{" "}
            {numbered && number <= 9 && surface === "overlay" && <Keys of={[String(number)]} />}
          </button>
        )}
      />
    </MessageArticle>
  );
}

function nameOf(message: Message, say: ReturnType<typeof threadMessages>): string {
  if (message.from === "seller") return say.you;
  if (message.author) return shortName(message.author.name);
  return message.from === "specialist" ? say.specialist : say.expert;
}
