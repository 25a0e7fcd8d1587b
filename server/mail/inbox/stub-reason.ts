import type { StubReason } from "../../../core/contract/stub.ts";
import type { Letter } from "./letter.ts";

// One odd character is a sign somebody's keyboard does not have; a share of them is a text in letters that are not its own.
const fewestBroken = 3;
const shareBroken = 0.02;

/** Why what a letter says cannot be read; null where it can. */
export function unreadableReason({
  text,
  subject,
  encrypted,
  files,
}: Pick<Letter, "text" | "subject" | "encrypted" | "files">): StubReason | null {
  if (encrypted) return "encrypted";
  const written = `${subject}\n${text ?? ""}`;
  const broken = written.split("\uFFFD").length - 1;
  if (broken >= fewestBroken && broken >= written.length * shareBroken) return "charset";
  if (written.trim() === "") return files.length > 0 ? "only-files" : "no-text";
  return null;
}
