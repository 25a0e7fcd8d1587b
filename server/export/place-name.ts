/** What a section is called in a cell of its own: «Тарифы › Скидки», or its document alone. */
export function placeName({
  title,
  heading,
}: {
  readonly title: string;
  readonly heading?: string | null | undefined;
}): string {
  return heading === undefined || heading === null || heading === title ? title : `${title} › ${heading}`;
}
