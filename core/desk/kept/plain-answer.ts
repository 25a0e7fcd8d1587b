/** An answer's Markdown as search and snippets read it: words, numbers of sources and lines of lists, no marks. */
export function plainAnswer(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]\n]+)\]\([^)\n]*\)/g, "$1")
    .replaceAll(/^\s{0,3}(?:#{1,6}\s+|>\s?)/gm, "")
    .replaceAll(/^(\s*)[*+-]\s+/gm, "$1– ")
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replaceAll(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, "$1")
    .replaceAll(/`([^`\n]+)`/g, "$1")
    .trim();
}
