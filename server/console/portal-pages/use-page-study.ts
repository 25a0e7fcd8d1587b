import { endpoints } from "../../../core/contract/endpoints.ts";
import type { PageFigure, PageRows, PageStudy } from "../../../core/contract/page-study.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";

/** Pages that questions came from or were answered by over the last weeks. */
export function usePageStudy(weeks: number): Answers<PageStudy> {
  return useAnswer(`pages ${weeks}`, () => deskCall(endpoints.pageStudy, { query: { weeks } }));
}

type Asked = { readonly document: string; readonly of: PageFigure; readonly weeks: number };

/** What stands behind a figure of a page. */
export function usePageRows(asked: Asked): Answers<PageRows> {
  const { document, of, weeks } = asked;
  return useAnswer(`${weeks} ${of} ${document}`, () => deskCall(endpoints.pageRows, { query: asked }));
}
