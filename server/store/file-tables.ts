/**
 * What came along with questions and replies. The bytes lie in the data folder under the file's id; names and digests
 * go with the row.
 */
export type FileTables = {
  file: {
    /** Our own, never the uploader's: it is the name on the disk. */
    id: string;
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
    /** Null until a question or a reply names it; then `message` tells which reply, null for the question itself. */
    request: number | null;
    message: number | null;
    /** From 0, in the order in which they are shown. */
    position: number;
  };
  /** Written with the row's deletion: its bytes are still to be taken from the disk. */
  file_leaving: { id: string };
};
