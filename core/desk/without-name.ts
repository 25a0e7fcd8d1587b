// Shorter words of a name are initials and particles: they would tear other words apart.
const shortestPart = 3;

/** A text that others read too, without the name of the one it was written to: «Марина, тариф…» → «Коллега, тариф…». */
export function withoutName(text: string, name: string): string {
  const parts = name.split(/\s+/).filter((part) => part.length >= shortestPart);
  if (parts.length === 0) return text;
  const whole = `(?:${parts.map(escaped).join("|")})`;
  const pattern = new RegExp(`(?<![\\p{L}\\d])${whole}(?:\\s+${whole})*(?![\\p{L}\\d])`, "gu");
  return text.replaceAll(pattern, (_found, at: number) =>
    /(?:^|[.!?\n]\s*)$/.test(text.slice(0, at)) ? "Коллега" : "коллега",
  );
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
