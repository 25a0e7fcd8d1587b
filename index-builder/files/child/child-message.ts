import { z } from "zod";
import { DocumentKind, Place } from "../../../core/contract/record.ts";

const FilePart = z
  .object({ place: Place.nullable(), heading: z.string().exactOptional(), paragraphs: z.array(z.string()) })
  .readonly();

const Opened = z.object({
  say: z.literal("opened"),
  kind: DocumentKind,
  title: z.string(),
  changedAt: z.string().exactOptional(),
  units: z.int().min(0),
});

/**
 * What the child says, a line each. ready: once, when it can take files · opened, unit, unit, …, end: a file's text as
 * it is read, so that what was said before a kill is kept · unread: instead of the rest.
 */
export const ChildMessage = z.discriminatedUnion("say", [
  z.object({ say: z.literal("ready") }),
  Opened,
  z.object({ say: z.literal("unit"), parts: z.array(FilePart) }),
  z.object({ say: z.literal("end"), memoryMb: z.number() }),
  z.object({
    say: z.literal("unread"),
    why: z.enum(["empty", "encrypted", "damaged", "too-large", "too-slow", "old-format"]),
    detail: z.string(),
  }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;
export type Opened = z.infer<typeof Opened>;
