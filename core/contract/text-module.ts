import { z } from "zod";
import { longestAnswer } from "./limits.ts";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";

const Name = z.string().trim().min(1).max(120);

/** A text that agents write again and again. `{имя}` and the like are filled from the request. */
export const TextModule = z
  .object({
    id: z.string(),
    name: z.object({ ru: Name, en: Name }),
    /** What it is about, as the desk's topics have it; null fits all. */
    topic: z.string().max(120).nullable(),
    /** Where it goes: into an answer, or into a question to the seller. */
    use: z.enum(["answer", "ask"]),
    text: z.string().trim().min(1).max(longestAnswer),
    version: z.int(),
  })
  .meta({ id: "TextModule" });
export type TextModule = z.infer<typeof TextModule>;

/** Who changed it last, and when. `by` is null for an account that is gone. */
const Changed = { changedAt: Instant, by: Person.nullable() };

export const KeptModule = TextModule.extend(Changed).meta({ id: "KeptModule" });
export type KeptModule = z.infer<typeof KeptModule>;

/** `version` is the one that was read: what somebody else changed meanwhile is not lost. Null makes a new one. */
export const NewModule = z
  .strictObject({ ...TextModule.omit({ id: true }).shape, version: z.int().nullable() })
  .meta({ id: "NewModule" });
export type NewModule = z.infer<typeof NewModule>;

/** One change of a module; `became` is null where it was taken away. */
export const ModuleVersion = z
  .object({ version: z.int(), ...Changed, became: TextModule.omit({ id: true, version: true }).nullable() })
  .meta({ id: "ModuleVersion" });
export type ModuleVersion = z.infer<typeof ModuleVersion>;
