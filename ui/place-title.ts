/** What a place is called: its document's title, and the heading below where there is another. */
export function placeTitle({ title, heading }: { title: string; heading?: string | undefined }): string {
  return heading === undefined || heading === title ? title : `${title} › ${heading}`;
}
