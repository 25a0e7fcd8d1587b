/** Letters without anything between them: two ways of reading one page put spaces in different places. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b\ufeff]+/g, "");
}
