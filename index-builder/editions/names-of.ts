import type { Edition } from "./edition.ts";

/** Names by which an edition's document may meet others of its circle: by title and by address, as far as they name a subject. */
export function namesOf({ circle, byTitle, byAddress }: Edition): string[] {
  return [
    ...(byTitle.key === "" ? [] : [`title ${circle} ${byTitle.key}`]),
    ...(byAddress.key === "" ? [] : [`address ${circle} ${byAddress.key}`]),
  ];
}
