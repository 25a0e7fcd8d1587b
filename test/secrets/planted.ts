import { randomBytes } from "node:crypto";

/** Every secret begins so: whoever finds one knows whose it is. */
const secret = (name: string): string => `zq${name}${randomBytes(16).toString("hex")}`;

/** What the configuration takes from its environment, by the name there. */
export const environment = {
  SERVER_SECRET: secret("server"),
  PORTAL_PASSWORD: secret("portal"),
  PORTAL_KEY: secret("header"),
  SMTP_PASSWORD: secret("smtp"),
  IMAP_PASSWORD: secret("imap"),
  OIDC_SECRET: secret("oidc"),
  SCIM_TOKEN: secret("scim"),
  WEBHOOK_SECRET: secret("webhook"),
  WEBHOOK_KEY: secret("hookkey"),
  METRICS_TOKEN: secret("metrics"),
  DRAFT_KEY: secret("draft"),
} as const;

/** What people type: passwords nobody may keep, and words that belong into the database alone. */
export const typed = {
  password: secret("pass"),
  wrongPassword: secret("wrong"),
  card: "4276380012345679",
  passport: "4509 876543",
  question: secret("asked"),
  query: secret("query"),
  title: secret("title"),
  file: secret("file"),
  brokenBody: secret("broken"),
  path: secret("path"),
} as const;

/** A secret as it could stand somewhere: as it is, in Base64 at each offset, percent-encoded, as JSON escapes it. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  // What stands before it moves it by a third of a letter: the part that stays the same wherever it begins.
  const shifted = [0, 1, 2].map((by) =>
    Buffer.concat([Buffer.alloc(by), bytes])
      .toString("base64")
      .slice(by === 0 ? 0 : 4, -4),
  );
  const forms = [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), ...shifted];
  return [...new Set(forms.filter((form) => form.length >= 8))];
}
