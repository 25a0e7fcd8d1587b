/** /logout and /calendar are not forbidden on purpose: crawlers must know better by themselves. */
export function robots(origin: string): string {
  return `User-agent: *
Disallow: /search
Disallow: /admin/

Sitemap: ${origin}/sitemap.xml
`;
}
