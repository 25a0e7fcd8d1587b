/** A plain page has no side panel; it is one. */
export function openPanel(): Promise<void> {
  return Promise.reject(new Error("A plain page has no side panel"));
}
