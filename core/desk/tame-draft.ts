/** A draft that may be shown: its text, and which of the given sections it cites, in the order of their new numbers. */
export type TamedDraft = { readonly text: string; readonly cited: readonly number[] };

const longestDraft = 6000;

/**
 * What a model wrote, as text and citations alone: whatever it was told by a question or a page, it can make nobody open,
 * load or run anything. Links and pictures become their words, citations of anything but the `count` given sections go.
 */
export function tameDraft(written: string, count: number): TamedDraft {
  const plain = withoutControls(written)
    .replaceAll(/!?\[([^\][]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/!?\[([^\][]*)\]\[[^\]]*\]/g, (whole, words: string) =>
      /^[\d,; ]+$/.test(words) ? whole : words,
    )
    .replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/\b[a-z][a-z\d+.-]{1,20}:\/\/\S+/gi, "")
    .replaceAll(/\b(?:javascript|data|mailto|tel):\S+/gi, "")
    .replaceAll(/\bwww\.\S+/gi, "")
    .replaceAll(/[ \t]+\n/g, "\n")
    .trim()
    .slice(0, longestDraft);
  const cited: number[] = [];
  const text = splitNumbers(plain).replaceAll(
    /( ?)\[(\d{1,3})\]/g,
    (_whole, space: string, digits: string) => {
      const number = Number(digits);
      if (number < 1 || number > count) return "";
      if (!cited.includes(number)) cited.push(number);
      return `${space}[${cited.indexOf(number) + 1}]`;
    },
  );
  return { text: text.trim(), cited };
}

/** «[1, 2]» is how some write «[1] [2]». */
const splitNumbers = (text: string): string =>
  text.replaceAll(/\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})+)\]/g, (_whole, numbers: string) =>
    numbers
      .split(/\s*[,;]\s*/)
      .map((number) => `[${number}]`)
      .join(" "),
  );

const withoutControls = (text: string): string =>
  text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{C}\n\t]/gu, "");
