/** What a browser installs the page as: the built manifest under the service's name. */
export function nameManifest(manifest: string, name: string): string {
  const given: unknown = JSON.parse(manifest);
  return JSON.stringify({ ...(typeof given === "object" ? given : {}), name, short_name: name });
}
