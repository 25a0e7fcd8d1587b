import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { TrailStep } from "../../core/contract/context.ts";
import { Icon } from "../../ui/icon.tsx";
import { clockTime } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { askMessages } from "./ask-messages.ts";
import { attachmentRows, switched, trailFigures, type AttachmentRow } from "./attachment-rows.ts";
import type { Attachment, Offer } from "./offer.ts";

type Given = {
  readonly offer: Offer;
  readonly ticked: readonly Attachment[];
  readonly onTick: (ticked: readonly Attachment[]) => void;
  /** What can go along besides the context. */
  readonly children?: ComponentChildren;
};

/** What goes along with the question, each part the seller's to leave out. */
export function Attachments({ offer, ticked, onTick, children }: Given): JSX.Element {
  const { language } = useApp();
  const say = askMessages(language);
  const rows = attachmentRows(offer);
  const [trailOpen, setTrailOpen] = useState(false);
  return (
    <fieldset class="attachments">
      <legend class="attachments-head">{say.along}</legend>
      <span class="attachments-hint" aria-hidden="true">
        {rows.length === 0 ? "" : ticked.length > 0 ? say.untick : say.tick}
      </span>
      {rows.length === 0 && <p class="attachment attachment-none">{say.nothingAlong}</p>}
      {rows.map((row) => (
        <div class="attachment" key={row.part}>
          <label class="attachment-label">
            <input
              type="checkbox"
              checked={ticked.includes(row.part)}
              onChange={() => onTick(switched(ticked, row.part))}
            />
            <Icon name={row.icon} />
            <span class="attachment-name">{say[row.part]}</span>
            <span class="attachment-what">
              <What row={row} />
            </span>
          </label>
          {row.part === "trail" && (
            <button
              type="button"
              class="link-button"
              aria-expanded={trailOpen}
              onClick={() => setTrailOpen(!trailOpen)}
            >
              {trailOpen ? say.hide : say.show}
            </button>
          )}
          {row.part === "trail" && trailOpen && <Trail steps={row.steps} />}
        </div>
      ))}
      {children}
    </fieldset>
  );
}

function What({ row }: { row: AttachmentRow }): JSX.Element {
  const { language } = useApp();
  if (row.part === "page") {
    return (
      <>
        {row.title}
        {row.heading !== null && row.heading !== row.title && (
          <>
            {" › "}
            <b>{row.heading}</b>
          </>
        )}
      </>
    );
  }
  if (row.part === "selection") return <>«{row.text}»</>;
  if (row.part === "site") return <>{row.name}</>;
  const { queries, pages, minutes } = trailFigures(row.steps, Date.now());
  return <>{askMessages(language).trailOf(queries, pages, minutes)}</>;
}

function Trail({ steps }: { steps: readonly TrailStep[] }): JSX.Element {
  const { language } = useApp();
  const say = askMessages(language);
  return (
    <ol class="trail">
      {steps.map((step) => (
        <li key={step.at}>
          <span class="figures">{clockTime(step.at, language)}</span>{" "}
          {step.kind === "page" ? step.title || step.address : say.query(step.query)}
        </li>
      ))}
    </ol>
  );
}
