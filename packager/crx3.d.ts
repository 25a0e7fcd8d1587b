declare module "crx3/lib/crx3stream.js" {
  import type { WriteStream } from "node:fs";

  /** A file that becomes a CRX of version 3 from the zip archive written into it. */
  export default function createCrx3Stream(file: string, options: { keyPath: string }): WriteStream;
}
