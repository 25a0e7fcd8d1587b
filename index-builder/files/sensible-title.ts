import { tidy } from "../extract/element-text.ts";

/** What programs put there by themselves, and names of files. */
const machineMade =
  /^(?:untitled|без (?:имени|названия)|документ\s*\d*|document\s*\d*|лист\s*\d*|sheet\s*\d*|книга\s*\d*|book\s*\d*|слайд\s*\d*|slide\s*\d*|презентация(?: powerpoint)?\s*\d*|(?:powerpoint )?presentation\s*\d*|лист microsoft excel|документ microsoft word|microsoft \w+ - .*|title|заголовок|название)$|\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|indd|cdr|tmp|dot)$/i;
const longest = 200;

/** The title that a file's properties give, "" where a program or a hurried hand left something else there. */
export function sensibleTitle(given: string): string {
  const title = tidy(given.replaceAll("\u0000", ""));
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  // «Ïðàâèëà»: windows-1251 taken for Latin-1, common in PDFs of old printer drivers.
  const foreign = title.match(/[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00ff\ufffd]/g)?.length ?? 0;
  const useful = letters >= 3 && foreign * 4 < letters && title.length <= longest;
  const isFileName = !title.includes(" ") && title.includes("_");
  return useful && !isFileName && !machineMade.test(title) ? title : "";
}
