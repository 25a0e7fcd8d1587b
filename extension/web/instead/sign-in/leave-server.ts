/** The page ends its session itself, and says so where that fails: see sign-out.ts. */
export function leaveServer(): Promise<void> {
  return Promise.resolve();
}
