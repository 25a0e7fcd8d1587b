/** Each id once, at the place of its first and with the content of its last appearance. */
export function uniqueRecords<R extends { id: string }>(records: Iterable<R>): R[] {
  const byId = new Map<string, R>();
  for (const record of records) byId.set(record.id, record);
  return [...byId.values()];
}
