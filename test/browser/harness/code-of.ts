const russian = "йцукенгшщзхъфывапролджэячсмитьбю";
const codes = [
  "QWERTYUIOP".split(""),
  ["BracketLeft", "BracketRight"],
  "ASDFGHJKL".split(""),
  ["Semicolon", "Quote"],
  "ZXCVBNM".split(""),
  ["Comma", "Period"],
].flat();

/** The key that a letter stands on, Russian letters on a Russian layout; "" where none is known. */
export function codeOf(letter: string): string {
  if (letter === " ") return "Space";
  if (/\d/.test(letter)) return `Digit${letter}`;
  const code = /[a-z]/.test(letter) ? letter.toUpperCase() : codes[russian.indexOf(letter)];
  if (code === undefined) return "";
  return code.length === 1 ? `Key${code}` : code;
}
