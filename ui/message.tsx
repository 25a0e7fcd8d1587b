import type { ComponentChildren, JSX } from "preact";
import type { Message } from "../core/contract/request.ts";
import { Markdown } from "./markdown/markdown.tsx";
import type { Citing } from "./markdown/to-nodes.tsx";
import { Initials } from "./person.tsx";

type Given = {
  readonly message: Message;
  /** Own words are plain text; those of the desk are Markdown with citations. */
  readonly own: boolean;
  readonly name: string;
  readonly time: string;
  readonly erased: string;
  readonly onCite: (number: number) => void;
  readonly citeLabel: (number: number) => string;
  /** Beside the name: what page it came from, that it asks back. */
  readonly aside?: ComponentChildren;
  /** Beneath the text: its sources. */
  readonly children?: ComponentChildren;
};

/** One message of a thread. */
export function MessageArticle(given: Given): JSX.Element {
  const { message, own, name, time } = given;
  const citing: Citing = { count: message.sources.length, label: given.citeLabel, onCite: given.onCite };
  return (
    <article class={own ? "message message-own" : "message"} aria-label={`${name}, ${time}`}>
      <header class="message-head">
        {!own && message.author && <Initials person={message.author} />}
        {own ? <span>{`${name}, ${time}`}</span> : <span class="message-name">{name}</span>}
        {!own && <span>{time}</span>}
        {given.aside}
      </header>
      <div class="message-body">
        {message.text === null ? (
          given.erased
        ) : own ? (
          message.text
        ) : (
          <Markdown text={message.text} citing={citing} />
        )}
      </div>
      {given.children}
    </article>
  );
}
