/** What a press on the notification of an answer, or of a question back, asks for. */
export type NoticePress =
  | { readonly kind: "complete"; readonly request: number }
  | { readonly kind: "open"; readonly request: number; readonly part: "thread" | "rating" };

/**
 * @param button its place on the notification: the first says that all is clear, the second that something is missing;
 * null for the notification itself
 */
export function noticePress(notice: string, button: number | null): NoticePress | null {
  const request = Number(/^request-(\d+)$/.exec(notice)?.[1]);
  if (!Number.isInteger(request)) return null;
  if (button === 0) return { kind: "complete", request };
  return { kind: "open", request, part: button === null ? "thread" : "rating" };
}
