/** A code by its word in a table of messages; one that the table does not know, as of a newer server, as it is. */
export function wordOf(messages: object, code: string): string {
  const told: unknown = Object.hasOwn(messages, code) ? Reflect.get(messages, code) : undefined;
  return typeof told === "string" ? told : code;
}
