import { z } from "zod";
import { mostFiles } from "./file-limits.ts";

/** A file as it came along with a question or a reply. */
export const AttachedFile = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** By its content. */
    mime: z.string(),
    kind: z.enum(["image", "pdf", "document", "sheet", "slides", "text"]),
    bytes: z.int(),
    /** Of an image, in pixels. */
    width: z.int().optional(),
    height: z.int().optional(),
    as: z.enum(["file", "screenshot"]),
  })
  .meta({ id: "AttachedFile" });
export type AttachedFile = z.infer<typeof AttachedFile>;

/** Ids of files that were uploaded before, in the order in which they are shown. */
export const FileIds = z.array(z.uuid()).max(mostFiles);
