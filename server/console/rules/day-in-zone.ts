/** The day that an instant has in a time zone, as 2027-01-01. */
export function dayInZone(instant: number, timeZone: string): string {
  return dayTeller(timeZone)(instant);
}

/** Makes what tells days, which costs more than telling them. */
export function dayTeller(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (instant) => {
    const parts = format.formatToParts(instant);
    const part = (type: "year" | "month" | "day"): string =>
      parts.find((each) => each.type === type)?.value ?? "";
    return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  };
}
