/**
 * A time as people type it: «9» → 09:00, «930» → 09:30, «9.30» and «9-30» too; «24» is the end of the day. What is no
 * time stays as it is, to be told of.
 */
export function readTime(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})(?:\s*[:.,\- ]\s*(\d{1,2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (parts === null) return text;
  const [, hours = "", minutes = "0"] = parts;
  return `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}
