// «Иванович», «Ивановне», «Ильинична»: what follows a first name, and nothing else that begins with a capital.
const patronymic =
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|иничн)(?:а|ы|е|у|ой))(?!\p{L})/u;
// «Петров И. И.», «И.И. Петровой»
const initials = /(?<!\p{L})(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.)/u;

/**
 * Whether a text names a person in full: by a patronymic or by initials. Of a bare name nobody can tell, so that it proves
 * nothing where it says no.
 */
export function namesSomebody(text: string): boolean {
  return patronymic.test(text) || initials.test(text);
}
