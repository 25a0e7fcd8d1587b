/** How a workbook means its numbers to be read. */
export type ShownAs = {
  readonly from1904: boolean;
  /** A decimal comma and spaces between thousands, dates as 01.11.2026. */
  readonly isRussian: boolean;
};
