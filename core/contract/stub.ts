import { z } from "zod";

/**
 * Why a letter needs a person before it is a question. no-sender: it names nobody, or several · unknown-sender: no account
 * has that address · unconfirmed: our mail server does not believe its sender · too-large: it was not fetched · encrypted,
 * charset, unreadable: nobody can read it · no-text, only-files: it says nothing.
 */
export const StubReason = z
  .enum([
    "no-sender",
    "unknown-sender",
    "unconfirmed",
    "too-large",
    "encrypted",
    "charset",
    "unreadable",
    "no-text",
    "only-files",
  ])
  .meta({ id: "StubReason" });
export type StubReason = z.infer<typeof StubReason>;
