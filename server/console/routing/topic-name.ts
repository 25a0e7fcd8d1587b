import { language } from "../platform/language.ts";
import { deskSetup } from "./desk-setup.ts";

/** A topic by its id, as people read it; one that the configuration has no more keeps its id. */
export function topicName(id: string): string {
  return deskSetup.value?.topics.find((topic) => topic.id === id)?.[language.value] ?? id;
}
