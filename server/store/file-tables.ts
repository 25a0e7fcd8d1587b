/**
 * What came along with questions, replies and answers. The bytes lie in the data folder under a name of our own; names and
 * digests go with the row.
 */
export type FileTables = {
  file: {
    /** Our own, never the uploader's. */
    id: string;
    /** Its bytes' name on the disk: the id of the upload, which several rows share where one file went out with many answers. */
    content: string;
    owner: string;
    /** The uploader's; the same with another content is refused. */
    key: string;
    /** SHA-256 of what was uploaded. */
    digest: string;
    name: string;
    type: string;
    bytes: number;
    width: number | null;
    height: number | null;
    purpose: "file" | "screenshot";
    at: string;
    /** Null until a question or a message names it; then `message` tells which one, null for the question itself. */
    request: number | null;
    message: number | null;
    /** From 0, in the order in which they are shown. */
    position: number;
  };
  /** Written with the deletion of the last row of some bytes: they are still to be taken from the disk. */
  file_leaving: { id: string };
};
