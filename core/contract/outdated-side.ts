/** Who is to be updated before a client and a server of these contract versions understand each other; null where they do. */
export function outdatedSide({
  client,
  server,
}: {
  client: number;
  server: number;
}): "client" | "server" | null {
  if (Math.abs(client - server) <= 1) return null;
  return client < server ? "client" : "server";
}
