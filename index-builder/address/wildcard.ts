/** A pattern in which `*` is any run of characters, matched against the whole text without regard to case. */
export function wildcard(pattern: string): (text: string) => boolean {
  const source = pattern
    .split("*")
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(".*");
  const whole = new RegExp(`^${source}$`, "is");
  return (text) => whole.test(text);
}
