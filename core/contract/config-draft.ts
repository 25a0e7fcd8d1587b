import { z } from "zod";

/**
 * An OpenAI-compatible endpoint that drafts answers. Without it none are drafted. A person mends and sends every one.
 */
export const DraftConfig = z.strictObject({
  /** Up to and with the version, as in `https://llm.example.ru/v1`. */
  address: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1),
  /** Stands as `${NAME}` and comes from the environment. */
  key: z.string().min(1).optional(),
  /** Where what is sent there is kept, in words that agents read beside the button. */
  keeps: z.string().min(1).max(300),
  timeoutSeconds: z.int().min(1).max(120).default(20),
  /** Sections of the portal that go along with a question. */
  sections: z.int().min(1).max(12).default(6),
});
export type DraftConfig = z.infer<typeof DraftConfig>;
