// Controls but tab and line feed, and the characters that turn or hide text around them: they could make an agent
// read something other than what stands there.
const unwanted = /[^\P{Cc}\t\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/** Text as people wrote it, line ends as \n, without characters that only machines see. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(unwanted, "").trim();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, " ");
}
