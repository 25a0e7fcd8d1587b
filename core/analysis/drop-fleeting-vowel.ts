const fleeting = /([бвгджзклмнпрстфхцчшщ])[ое]([кнц])$/;
const afterVowel = /([аеиоуыэюя])ек$/;

/**
 * Makes one stem of those whose vowel comes and goes with the ending: сделок and сделк-а, конец and конц-а,
 * копеек and копейк-а. Applied to every stem alike, so words that keep the vowel (закон) still agree with themselves.
 */
export function dropFleetingVowel(stem: string): string {
  if (stem.length < 4) return stem;
  return stem.replace(afterVowel, "$1йк").replace(fleeting, "$1$2");
}
