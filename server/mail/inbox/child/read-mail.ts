import { simpleParser } from "mailparser";
import type { Letter } from "../letter.ts";
import { letterOfMail } from "./letter-of-mail.ts";

/** Reads a letter in this very process; to be called where it may take all memory or never end. */
export async function readMail(source: Buffer): Promise<Letter> {
  const mail = await simpleParser(source, {
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
    maxHtmlLengthToParse: 2_000_000,
  });
  return letterOfMail(mail, source);
}
