import { z } from "zod";
import type { KeptChange } from "../../core/contract/kept-answer.ts";
import { isForViewer } from "../desk/hide-from-viewer.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Store } from "../store/store.ts";

const Became = z.object({ wordings: z.array(z.string()), text: z.string(), readers: z.array(z.string()) });

/** Every change of a kept answer, the latest first; what it said is told to those who may read what it rested on then. */
export async function keptVersions(
  store: Pick<Store, "read">,
  viewer: Viewer,
  id: string,
): Promise<KeptChange[]> {
  const rows = await store.read
    .selectFrom("kept_answer_change")
    .selectAll()
    .where("answer", "=", id)
    .orderBy("seq", "desc")
    .execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ by }) => by),
  );
  return rows.map(({ version, at, by, act, became }) => ({
    version,
    at,
    by: personIn(people, by),
    act,
    became: became === null ? null : becameFor(Became.parse(JSON.parse(became)), { viewer, by }),
  }));
}

function becameFor(
  { readers, ...became }: z.infer<typeof Became>,
  { viewer, by }: { viewer: Viewer; by: string | null },
): KeptChange["became"] {
  return by === viewer.id || isForViewer(readers, viewer) ? became : null;
}
