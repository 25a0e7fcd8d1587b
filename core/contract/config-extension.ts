import { z } from "zod";
import { type HotkeyReading, readHotkey } from "../keys/read-hotkey.ts";
import { usualFirefoxId } from "./extension-package.ts";
import { ExtensionPolicy } from "./extension-policy.ts";
import { LocalIndex } from "./person.ts";

const Origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

type Told = { readonly ru: string; readonly en: string };

/** What browsers are told of the company by the policy files that the server offers, and what is packaged for them. */
export const ExtensionConfig = z.strictObject({
  portalOrigins: z.array(Origin).default([]),
  localIndex: LocalIndex.default("full"),
  /** Folder with the built packages, relative to the file; served for download. */
  packages: z.string().optional(),
  /** Under which id Firefox knows the extension. Once sellers have it, another id is another extension to them. */
  firefoxId: z
    .string()
    .regex(/^([\w.-]{0,64}@[\w.-]{1,64}|\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\})$/i)
    .max(80)
    .default(usualFirefoxId),
  /** What opens the palette on the portal's pages, instead of Alt+Q and Ctrl+K: `Alt+KeyQ`, `Ctrl+Space`, `F9`. */
  hotkey: z
    .string()
    .superRefine((written, context) => {
      const told = hotkeyTold(readHotkey(written));
      if (told !== null)
        context.addIssue({ code: "custom", params: { told }, message: told.en, input: written });
    })
    .optional(),
  /** What the extension speaks; absent or `auto`: the browser's own language. */
  language: ExtensionPolicy.shape.language,
  /** What sellers may not do in the extension: `disconnect`, `hide-button`, `send-trail` and others. */
  mayNot: ExtensionPolicy.shape.mayNot,
  /** Parts of a page's context that a question takes along only if the seller ticks them: `page`, `selection`, `trail`. */
  unticked: ExtensionPolicy.shape.unticked,
});

/** What would be right where a hotkey cannot be one; null where it can. */
function hotkeyTold(read: HotkeyReading): Told | null {
  if (read.kind === "hotkey") return null;
  const example = read.instead ?? "Alt+KeyQ";
  const why: Told = {
    notation: { ru: "пишется по физической клавише", en: "is written by the physical key" },
    modifier: { ru: "нужен Ctrl или Alt", en: "needs Ctrl or Alt" },
    "alt-gr": { ru: "Ctrl и Alt вместе набирают буквы", en: "Ctrl and Alt together write letters" },
    kept: {
      ru: "это сочетание браузер или система оставляет себе",
      en: "this combination is kept by the browser or the system",
    },
    menu: {
      ru: "с Alt эта клавиша открывает меню браузера",
      en: "with Alt this key opens a menu of the browser",
    },
    taken: { ru: "это сочетание занято", en: "this combination is in use" },
  }[read.why];
  return { ru: `${why.ru}; например, ${example}`, en: `${why.en}; for example ${example}` };
}
