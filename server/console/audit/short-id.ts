// Enough to be found by in the file of the log.
const shownDigits = 8;

/** An id as people can compare it: of one that a machine made up, its beginning. */
export function shortId(id: string): string {
  return /^[\da-f]{8}-[\da-f-]{27}$|^[\da-f]{32,}$/i.test(id) ? id.slice(0, shownDigits) : id;
}
