import type { z } from "zod";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { PortalPort } from "../desk/portal-port.ts";
import type { InsightEngine } from "../insight/insight-engine.ts";
import type { Store } from "../store/store.ts";

/** What letters are written from. */
export type Lettering = {
  readonly store: Store;
  readonly config: Config;
  readonly now: Now;
  /** What letters of figures are written by; those alone need it. */
  readonly engine?: Pick<InsightEngine, "view">;
  /** Where it knows documents as a whole too, letters tell of pages. */
  readonly portal: PortalPort & Partial<Pick<Catalogue, "sectionsOf">>;
};

/** A letter whose time has come. */
export type DueLetter<About> = {
  readonly id: number;
  readonly request: number | null;
  readonly account: string | null;
  readonly about: About;
};

/** What a letter says. `thread` binds it to the letters of its request. */
export type Written = {
  readonly subject: string;
  readonly text: string;
  readonly thread?: { readonly inReplyTo: string; readonly references: readonly string[] };
  readonly replyTo?: string;
  readonly attachments?: readonly LetterFile[];
};

export type LetterFile = {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
};

/** The letter is not to arrive now; it is written anew then, and this counts as no attempt. */
export type PutOff = { readonly later: string };

/** A kind of letter as the outbox reads it. */
export type LetterSpec<About> = {
  /** What its row keeps beside request and recipient: ids and codes, never text. */
  readonly about: z.ZodType<About>;
  /** Whether the desk is told at the request when it cannot be delivered. */
  readonly failureTold: boolean;
  /** Written anew at each attempt, from what is so then; null where there is nothing left to tell. */
  readonly write: (letter: DueLetter<About>, given: Lettering) => Promise<Written | PutOff | null>;
};

/** A kind with its own `about` out of sight. */
export type LetterWriter<About> = LetterSpec<About> & {
  readonly compose: (letter: DueLetter<string>, given: Lettering) => Promise<Written | PutOff | null>;
};

export function letterSpec<About>(spec: LetterSpec<About>): LetterWriter<About> {
  return {
    ...spec,
    compose: (letter, given) =>
      spec.write({ ...letter, about: spec.about.parse(JSON.parse(letter.about)) }, given),
  };
}
