const pairs = `возмещ возмест оплач оплат выплач выплат уплач уплат доплач доплат переплач переплат погаш погас допущ допуст
  пропущ пропуст выпущ выпуст подтвержд подтверд утвержд утверд поврежд повред предупрежд предупред освобожд освобод
  награжд наград сниж сниз пониж пониз повыш повыс загруж загруз выгруж выгруз отгруж отгруз приглаш приглас запрош запрос
  прекращ прекрат обращ обрат сокращ сократ защищ защит посещ посет размещ размест перемещ перемест замещ замест`;
const changes = new Map<string, string>();
const stems = pairs.split(/\s+/);
for (let at = 0; at < stems.length; at += 2) changes.set(stems[at] ?? "", stems[at + 1] ?? "");

const insertedL = /([бвмпф])л$/;
const shortestWithL = 4;

/**
 * Takes a verb's stem back to the infinitive's where «я» and the participles change its last consonant: возмещ-ён and
 * возмещ-у are of возмест-ить, оформл-ен and оформл-ю of оформ-ить. An л after б, в, м, п, ф always goes, for all stems
 * alike; the other changes cannot be told from the letters and stand in a table.
 */
export function undoConsonantChange(stem: string): string {
  const changed = changes.get(stem);
  if (changed !== undefined) return changed;
  return stem.length < shortestWithL ? stem : stem.replace(insertedL, "$1");
}
