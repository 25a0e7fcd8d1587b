import { expect } from "vitest";
import type { SmtpStub } from "../../unit/server/desk/smtp-stub.ts";

/** The specialist's link of the letter that somebody got about something. */
export async function linkInLetter(
  { letters }: Pick<SmtpStub, "letters">,
  wanted: { readonly to: string; readonly about: string },
): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => {
      for (const { to, source } of letters) {
        const [, coded = ""] = source.split("\n\n");
        const text = Buffer.from(coded, "base64").toString("utf8");
        if (to.includes(wanted.to) && text.includes(wanted.about))
          link = /https?:\/\/\S+\/specialist\/\S+/.exec(text)?.[0];
      }
      return link;
    })
    .toBeDefined();
  return link ?? "";
}
