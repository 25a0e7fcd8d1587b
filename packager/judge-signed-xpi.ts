import { strFromU8, unzipSync } from "fflate";

export type XpiJudgement = "fits" | "no-archive" | "unsigned" | "other-contents";

const signature = /^META-INF\/(mozilla\.rsa|cose\.sig)$/i;
const ofTheSignature = /^META-INF\//i;

/** Whether an archive is what Mozilla made of ours by signing it: the same files, and its signature beside them. */
export function judgeSignedXpi(signed: Uint8Array, ours: Uint8Array): XpiJudgement {
  let theirs: Record<string, Uint8Array>;
  try {
    theirs = unzipSync(signed);
  } catch {
    return "no-archive";
  }
  if (!Object.keys(theirs).some((name) => signature.test(name))) return "unsigned";
  return told(theirs) === told(unzipSync(ours)) ? "fits" : "other-contents";
}

function told(files: Record<string, Uint8Array>): string {
  return JSON.stringify(
    Object.keys(files)
      // Folders have entries of their own in some archives.
      .filter((name) => !ofTheSignature.test(name) && !name.endsWith("/"))
      .toSorted()
      .map((name) => [name, strFromU8(files[name] ?? new Uint8Array(), true)]),
  );
}
