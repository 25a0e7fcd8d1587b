import type { ComponentChild, JSX } from "preact";
import { HitTags } from "../../ui/hit-tags.tsx";
import { KindIcon } from "../../ui/kind.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { shortDay } from "../../ui/time.ts";
import type { Hit } from "../../core/contract/search.ts";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

type Given = {
  readonly hit: Hit;
  /** What of it is new, none named where all is; null where it is not shown for being new. */
  readonly changed: readonly string[] | null;
  readonly now: number;
  readonly children?: ComponentChild;
};

/** A hit on one line: its title, and where it stands or what of it is new. */
export function BriefRow({ hit, changed, now, children }: Given): JSX.Element {
  const { language } = useApp();
  const say = paletteMessages(language);
  const aside =
    changed === null
      ? hit.path.slice(-2).join(" › ")
      : changed.length > 0
        ? say.changedParts(changed)
        : hit.changedAt === undefined
          ? ""
          : shortDay(hit.changedAt, now, language);
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span class="brief-title" lang={hit.language}>
        <MarkedText text={hit.title} marks={hit.titleMarks} />
      </span>
      <HitTags hit={hit} language={language} />
      <span class="brief-aside">{aside}</span>
      {children}
    </>
  );
}
