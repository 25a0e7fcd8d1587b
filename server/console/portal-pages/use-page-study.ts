import { endpoints } from "../../../core/contract/endpoints.ts";
import type { PageFigure, PageRows, PageStudy } from "../../../core/contract/page-study.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answering, useAnswer } from "../platform/use-answer.ts";

type Reading<T> = { readonly answering: Answering<T>; readonly again: () => void };

/** Pages that questions came from or were answered by over the last weeks. */
export function usePageStudy(weeks: number): Reading<PageStudy> {
  return useAnswer(`pages ${weeks}`, () => deskCall(endpoints.pageStudy, { query: { weeks } }));
}

type Asked = { readonly document: string; readonly of: PageFigure; readonly weeks: number };

/** What stands behind a figure of a page. */
export function usePageRows(asked: Asked): Reading<PageRows> {
  const { document, of, weeks } = asked;
  return useAnswer(`${weeks} ${of} ${document}`, () => deskCall(endpoints.pageRows, { query: asked }));
}
