/** Whether a file was not there. */
export function isAbsent(failure: unknown): boolean {
  return failure instanceof Error && "code" in failure && failure.code === "ENOENT";
}
