import { z } from "zod";
import { indexedFields } from "../../core/search/index-options.ts";

/** Everything of MiniSearch's JSON form but the terms. Sections have short numbers there, and so have fields. */
export const IndexHead = z.object({
  documentCount: z.int(),
  nextId: z.int(),
  documentIds: z.record(z.string(), z.string()),
  fieldIds: z.record(z.string(), z.int()),
  /** Different words per field, null where a section has none of it. */
  fieldLength: z.record(z.string(), z.array(z.int().nullable())),
  averageFieldLength: z.array(z.number().nullable()),
  storedFields: z.record(z.string(), z.unknown()),
  dirtCount: z.int(),
  serializationVersion: z.literal(2),
});
export type IndexHead = z.infer<typeof IndexHead>;

export const emptyHead = (): IndexHead => ({
  documentCount: 0,
  nextId: 0,
  documentIds: {},
  fieldIds: Object.fromEntries(indexedFields.map((name, field) => [name, field])),
  fieldLength: {},
  averageFieldLength: [],
  storedFields: {},
  dirtCount: 0,
  serializationVersion: 2,
});

/** Takes a section in as MiniSearch does, averages included. @param lengths per field. @returns its short number. */
export function addToHead(head: IndexHead, id: string, lengths: readonly (number | null)[]): number {
  const short = head.nextId;
  head.nextId += 1;
  head.documentIds[short] = id;
  head.documentCount += 1;
  const own: (number | null)[] = [];
  for (const [field, length] of lengths.entries()) {
    if (length === null) continue;
    while (own.length < field) own.push(null);
    own[field] = length;
    while (head.averageFieldLength.length < field) head.averageFieldLength.push(null);
    const total = (head.averageFieldLength[field] ?? 0) * (head.documentCount - 1) + length;
    head.averageFieldLength[field] = total / head.documentCount;
  }
  head.fieldLength[short] = own;
  return short;
}

/** Takes a section out, as MiniSearch does. */
export function removeFromHead(head: IndexHead, short: number): void {
  for (const [field, length] of (head.fieldLength[short] ?? []).entries()) {
    if (length === null) continue;
    const total = (head.averageFieldLength[field] ?? 0) * head.documentCount - length;
    head.averageFieldLength[field] = head.documentCount === 1 ? 0 : total / (head.documentCount - 1);
  }
  Reflect.deleteProperty(head.documentIds, short);
  Reflect.deleteProperty(head.fieldLength, short);
  head.documentCount -= 1;
}
