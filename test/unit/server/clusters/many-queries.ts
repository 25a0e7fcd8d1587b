import type { LearningEntry } from "../../../../core/contract/learning-endpoints.ts";

/** More than the worker tells of at once. */
export const manyThings =
  "абажур акварель амфора анемометр арбалет баян бинокль бумеранг веретено виолончель гироскоп глобус гобелен граммофон дельтаплан домино жалюзи зонтик игуана кальян канделябр кларнет колокол компас крокодил лампада линолеум лорнет магнолия мандарин метроном микроскоп мольберт наковальня нарцисс облигация оригами палисандр парафин пергамент пинцет пирамида рапира самовар секстант скафандр сковорода телескоп тромбон фагот флюгер хронометр цитрус шахматы эполет юла".split(
    " ",
  );

/** A search for each of them. */
export const manyQueries = (at: Date): LearningEntry[] =>
  manyThings.map((query) => ({
    kind: "searched",
    at: at.toISOString(),
    query,
    shown: query,
    filters: {},
    surface: "palette",
    records: [],
    total: 0,
    missing: [],
  }));
