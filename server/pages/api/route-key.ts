/** A method and a path, whoever calls the path's parameters what: as a router writes it (`:id`) or a document (`{id}`). */
export function routeKey(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replaceAll(/:\w+(?:\{[^}]*\})?|\{\w+\}/g, "{}")}`;
}
