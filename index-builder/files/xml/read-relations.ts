import type { Zip } from "../zip/open-zip.ts";
import { parseXml } from "./parse-xml.ts";

export type Relation = {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "slide", "notesSlide". */
  readonly type: string;
  /** Name of the entry it leads to. */
  readonly target: string;
};

/** What a part of an Office file refers to inside the same file; none where it has no list. */
export function readRelations(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const list = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!list) return relations;
  parseXml(list, {
    open(name, { Id = "", Type = "", Target = "", TargetMode = "" }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: entryName(Target, part),
      });
    },
  });
  return relations;
}

/** «../slides/slide1.xml» as seen from «ppt/presentation.xml» → the entry's name. */
function entryName(target: string, from: string): string {
  const url = URL.parse(target, `zip://archive/${from}`);
  return url ? decodeURIComponent(url.pathname.slice(1)) : "";
}

/** Name of the part that the whole file hangs on; programs call it what they like. */
export function mainPart(zip: Zip, usual: string): string {
  return readRelations(zip, "").find(({ type }) => type === "officeDocument")?.target ?? usual;
}
