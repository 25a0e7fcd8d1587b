/** A section as it is read in a line: its document, and its heading where that is another. */
export function sectionName({
  title,
  heading,
}: {
  readonly title: string;
  readonly heading: string | null;
}): string {
  return heading === null || heading === title ? title : `${title} › ${heading}`;
}
