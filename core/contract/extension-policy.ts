import { z } from "zod";
import { readHotkey } from "../keys/read-hotkey.ts";
import { LocalIndex } from "./person.ts";
import { serverOrigin } from "./server-origin.ts";

const Address = z.string().refine((written) => serverOrigin(written) !== null);

/** What a seller can do in the extension by themselves, and a company may want to decide. */
export const SellersChoice = z.enum([
  "disconnect",
  "hide-button",
  "move-button",
  "attach-files",
  "take-screenshots",
  "send-trail",
]);
export type SellersChoice = z.infer<typeof SellersChoice>;

/** Parts of a page's context that are ticked in the form of a question unless the policy says otherwise. */
export const TickedPart = z.enum(["page", "selection", "trail"]);
export type TickedPart = z.infer<typeof TickedPart>;

/**
 * What an administrator fixes in the extension by the browser's own policy (managed storage), as it is written there. Every
 * key may be absent. `managed-schema.json`, by which Chromium checks it, follows from this; titles and descriptions are for
 * the administrator.
 *
 * The shortcut that the browser itself keeps for the extension (Alt+Q, `commands` of the manifest) is not among it: no
 * policy of Chromium sets one, and the seller may change it. It opens the palette where the launcher is not yet, on any
 * page; `hotkey` is what the launcher takes from a page's keys where it is. Named, it is the only such key: neither Alt+Q
 * nor Ctrl+K are taken from pages then. Firefox lets an extension set its own shortcut: there it becomes the browser's too.
 */
export const ExtensionPolicy = z.object({
  server: Address.meta({
    title: "Server address",
    description:
      "Origin of the Ask me server, for example https://ask.example.com. The extension connects to it by itself and to no other.",
  }).optional(),
  portalOrigins: z
    .array(Address)
    .meta({
      title: "Portal origins",
      description:
        "Origins on which the button stands, for example https://portal.example.com. Where they are named, those the server tells do not count.",
    })
    .optional(),
  hotkey: z
    .string()
    .refine((written) => readHotkey(written).kind === "hotkey")
    .meta({
      title: "Hotkey",
      description:
        "What opens the palette on pages, by the physical key: Alt+KeyQ, Ctrl+Space, Ctrl+Shift+Digit1, F9. Replaces Alt+Q and Ctrl+K there.",
    })
    .optional(),
  localIndex: LocalIndex.meta({
    title: "Local copy",
    description:
      "How much of the portal the browser keeps: full, titles or off. The stricter of this and the server's setting holds.",
  }).optional(),
  language: z
    .enum(["ru", "en", "auto"])
    .meta({
      title: "Language",
      description: "What the extension speaks: ru, en, or auto for the browser's own language.",
    })
    .optional(),
  mayNot: z
    .array(SellersChoice)
    .meta({
      title: "What sellers may not do",
      description:
        "Any of: disconnect (disconnect this browser), hide-button (hide the button on a page), move-button (move it), attach-files (attach files to questions and replies), take-screenshots (send a picture of the page), send-trail (send the portal pages and queries of the last 15 minutes; they are not even offered).",
    })
    .optional(),
  unticked: z
    .array(TickedPart)
    .meta({
      title: "Not ticked at first",
      description:
        "Parts of the page's context that a question takes along only if the seller ticks them: page, selection, trail. Absent: all are ticked on portal pages.",
    })
    .optional(),
});
export type ExtensionPolicy = z.infer<typeof ExtensionPolicy>;
