import { z } from "zod";
import { Instant } from "./record.ts";
import { RequestKind } from "./request-event.ts";

export const Role = z
  .enum(["seller", "agent", "specialist", "lead", "trainer", "admin"])
  .meta({ id: "Role" });
export type Role = z.infer<typeof Role>;

/** Roles that work at the desk: they see every request. */
export const deskRoles = ["agent", "lead", "admin"] as const satisfies readonly Role[];

/** A colleague as shown beside a message or a claim. */
export const Person = z.object({ id: z.string(), name: z.string() }).meta({ id: "Person" });
export type Person = z.infer<typeof Person>;

/** What a company knows of an account; absent means unknown. */
export const Attributes = z.object({
  groups: z.array(z.string()),
  region: z.string().optional(),
  channel: z.string().optional(),
  department: z.string().optional(),
  joinedAt: z.iso.date().optional(),
  skills: z.array(z.string()).optional(),
});
export type Attributes = z.infer<typeof Attributes>;

/** What of a portal a browser keeps by itself. */
export const LocalIndex = z.enum(["full", "titles", "off"]);
export type LocalIndex = z.infer<typeof LocalIndex>;

/** Passport, card, phone and policy numbers in questions: shown to the seller, replaced, or left alone. */
export const PersonalDataPolicy = z.enum(["mark", "mask", "off"]);
export type PersonalDataPolicy = z.infer<typeof PersonalDataPolicy>;

/** What everyone may know before signing in: enough for the extension's first screen. */
export const Welcome = z
  .object({
    service: z.object({ ru: z.string(), en: z.string() }),
    contract: z.int(),
    portalOrigins: z.array(z.string()),
    keeps: z.object({
      trailDays: z.int(),
      screenshotDays: z.int().default(30),
      contextDays: z.int(),
      requestDays: z.int().nullable(),
      /** Days until searches can be told of nobody any more; null where none are kept. */
      queryDays: z.int().nullable().default(null),
    }),
    /** What the company's policy takes from sellers (`SellersChoice`), so that they are not told of it; absent: nothing. */
    mayNot: z.array(z.string()).default([]),
    answerWithinMinutes: z.int(),
    serverNow: Instant,
  })
  .meta({ id: "Welcome" });
export type Welcome = z.infer<typeof Welcome>;

/** `off`: where this account works there is no button yet; `from` is when there will be, null where nobody has said. */
export const Asking = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("on") }),
    z.object({ kind: z.literal("off"), from: Instant.nullable() }),
  ])
  .meta({ id: "Asking" });
export type Asking = z.infer<typeof Asking>;

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    login: z.string(),
    /** One that a newer server knows counts as the least. */
    role: Role.catch("seller").meta({ type: "string", enum: Role.options }),
    attributes: Attributes,
    /** Digest of what this account may see: when it changes, so does the local copy. */
    audience: z.string(),
    localIndex: LocalIndex.catch("off").meta({ type: "string", enum: LocalIndex.options }),
    /** True where a browser is to tell what was searched and opened; absent means no. */
    keepsQueries: z.boolean().optional(),
    portalOrigins: z.array(z.string()),
    typicalMinutes: z.int().nullable(),
    /** When questions of this account are answered from now on, for some weeks: open and close, in order. */
    hours: z.array(z.tuple([Instant, Instant])).optional(),
    /** Minutes within which a request of a kind is answered, whatever its topic turns out to be. */
    minutesOf: z.partialRecord(RequestKind, z.int()).optional(),
    /** What becomes of customers' numbers in questions: shown to the seller, replaced before they leave, or nothing. */
    personalData: PersonalDataPolicy.optional(),
    answerWithinMinutes: z.int(),
    /** Whether this account may ask already, and if not, from when; absent means yes. Search is everybody's. */
    asking: Asking.optional(),
    serverNow: Instant,
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const Device = z
  .object({
    id: z.string(),
    name: z.string(),
    connectedAt: Instant,
    seenAt: Instant.nullable(),
    current: z.boolean(),
  })
  .meta({ id: "Device" });
export type Device = z.infer<typeof Device>;

/** One row of the accounts' CSV file, as `ask-me users import` reads it. Lists are separated by «;». */
export const AccountRow = z.object({
  login: z.string().min(2).max(64),
  name: z.string().min(1).max(120),
  email: z.email(),
  role: Role,
  groups: z.string(),
  region: z.string().optional(),
  channel: z.string().optional(),
  department: z.string().optional(),
  joinedAt: z.iso.date().optional(),
  skills: z.string().optional(),
  password: z.string().min(8).max(128).optional(),
});
export type AccountRow = z.infer<typeof AccountRow>;
