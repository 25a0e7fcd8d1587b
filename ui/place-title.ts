type Place = { readonly title: string; readonly heading?: string | null | undefined };

/** What a place is called: its document's title, and the heading below where there is another. */
export function placeTitle({ title, heading }: Place): string {
  return (heading ?? title) === title ? title : `${title} › ${heading}`;
}
