import { z } from "zod";
import type { OwnBroadcast } from "../../core/contract/broadcast.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Tables } from "../store/tables.ts";

export type BroadcastRow = Omit<Tables["broadcast"], "id"> & { readonly id: number };

const Names = z.array(z.string());
export const namesIn = (json: string): readonly string[] => Names.parse(JSON.parse(json));

/** The section as a place to open. */
export function placeOf(section: SectionRecord): OwnBroadcast["section"] {
  const { id, title, heading = null, kind, address, place } = section;
  return { record: id, title, heading, kind, address, place };
}
