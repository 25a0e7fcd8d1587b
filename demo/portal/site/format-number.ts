const russian = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 2 });

/** 4650.5 → «4 650,5», with non-breaking spaces between thousands. */
export function formatNumber(value: number): string {
  return russian.format(value);
}
