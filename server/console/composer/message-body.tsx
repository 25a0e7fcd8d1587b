import type { JSX } from "preact";
import type { Source } from "../../../core/contract/request.ts";
import { Markdown } from "../../../ui/markdown/markdown.tsx";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { SourceList } from "./source-list.tsx";

/** A message as it is read: its text, and the places it cites. @param name unique on the screen */
export function MessageBody({
  text,
  sources,
  name,
}: {
  text: string;
  sources: readonly Source[];
  name: string;
}): JSX.Element {
  const say = composerMessages(language.value);
  return (
    <>
      <Markdown
        text={text}
        citing={{
          count: sources.length,
          label: (number) => {
            const source = sources[number - 1];
            return say.citation(number, !source || source.hidden ? say.hiddenSource : placeTitle(source));
          },
          onCite: (number) => document.getElementById(`${name}-${number}`)?.focus(),
        }}
      />
      <SourceList sources={sources} name={name} />
    </>
  );
}
