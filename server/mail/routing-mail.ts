import type { Language } from "../../core/language/define-messages.ts";

type Said = {
  readonly title: (id: number) => string;
  readonly due: (due: string) => string;
  readonly open: (link: string) => string;
};
type Asked = {
  readonly id: number;
  /** As each language writes it; null where nothing is due. */
  readonly due: Readonly<Record<Language, string>> | null;
  readonly link: string;
};

/** Subject and text, Russian first: an address does not say which language its reader wants. */
export function routingMail(
  messages: (language: Language) => Said,
  { id, due, link }: Asked,
): { subject: string; text: string } {
  const paragraphs = (["ru", "en"] as const).map((language) => {
    const say = messages(language);
    return [say.title(id), ...(due === null ? [] : [say.due(due[language])]), say.open(link)];
  });
  const subject = (paragraphs[0] ?? []).slice(0, due === null ? 1 : 2).join(". ");
  return { subject, text: paragraphs.map((lines) => lines.join("\n")).join("\n\n") };
}
