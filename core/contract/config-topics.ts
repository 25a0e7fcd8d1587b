import { z } from "zod";

const Values = z.array(z.string().trim().min(1)).min(1);

/** All that a rule names must hold; of each list one is enough. */
export const TopicRule = z
  .strictObject({
    /** Words or phrases of the question, in any form: «тариф» finds «по тарифам». */
    words: Values.optional(),
    /** A step of the path of the page it was asked on, or its title. */
    section: Values.optional(),
    region: Values.optional(),
    channel: Values.optional(),
    department: Values.optional(),
  })
  .refine((rule) => Object.values(rule).some((given) => given !== undefined), {
    message: "a rule names at least one of words, section, region, channel, department",
  });
export type TopicRule = z.infer<typeof TopicRule>;

/** What questions are about. Its id stands in logs for ever: names may change, it may not. */
export const Topic = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "takes small Latin letters, digits and hyphens"),
  ru: z.string().min(1),
  en: z.string().min(1),
  /** Group of specialists that is proposed when a request of this topic is routed. */
  group: z.string().optional(),
  /** Agents with one of these skills take such requests; none: everybody does. */
  skills: z.array(z.string()).default([]),
  rules: z.array(TopicRule).default([]),
});
export type Topic = z.infer<typeof Topic>;

/** Specialists: accounts of that role whose skills name the group, and people who answer by a link in a letter. */
export const SpecialistGroup = z.strictObject({
  id: z.string().min(1).max(64),
  ru: z.string().min(1),
  en: z.string().min(1),
  contacts: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/, "takes small Latin letters, digits and hyphens"),
        name: z.string().min(1),
        email: z.email(),
      }),
    )
    .default([]),
});
export type SpecialistGroup = z.infer<typeof SpecialistGroup>;
