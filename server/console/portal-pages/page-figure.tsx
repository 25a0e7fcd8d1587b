import type { JSX } from "preact";
import type { PageFigure as Figure, StudiedPage } from "../../../core/contract/page-study.ts";
import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { pagesMessages } from "./pages-messages.ts";
import { usualWeeks } from "./pages-address.ts";

type Given = { readonly page: StudiedPage; readonly of: Figure; readonly weeks: number };

/** A figure of a page, which leads to what stands behind it; nothing stands behind nought. */
export function PageFigure({ page, of, weeks }: Given): JSX.Element {
  const say = pagesMessages(language.value);
  const count = page[of];
  if (count === null) {
    const why = of === "broken" ? say.unknown : say.few;
    return (
      <span title={why}>
        <span aria-hidden="true">—</span>
        <span class="visually-hidden">{why}</span>
      </span>
    );
  }
  const shown =
    of === "rated" && count > 0
      ? say.helpedOf(figures(page.helped ?? 0, language.value), figures(count, language.value))
      : figures(count, language.value);
  if (count === 0) return <span class="muted">{shown}</span>;
  return (
    <Link
      to={{
        name: "pages",
        view: { ...(weeks === usualWeeks ? {} : { weeks }), shown: { document: page.document, of } },
      }}
      class="page-figure"
      aria-label={say.open(page.title, say[of], shown)}
    >
      {shown}
    </Link>
  );
}
