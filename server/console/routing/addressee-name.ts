import { addresseeOf } from "../../../core/desk/addressee.ts";
import { language } from "../platform/language.ts";
import { deskSetup } from "./desk-setup.ts";
import { routingMessages } from "./routing-messages.ts";

/** Whom a code of the log names, as people read it. @param name of who has one of their own */
export function addresseeName(to: string, name: string | null): string {
  const { kind, id } = addresseeOf(to);
  if (kind === "group")
    return deskSetup.value?.groups.find((group) => group.id === id)?.[language.value] ?? id;
  return name ?? routingMessages(language.value).someone;
}
