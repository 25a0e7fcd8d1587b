const home = /^(?:главная(?: страница)?|домой|начало|home(?: page)?|main)$/i;

/**
 * The portal's section that a page belongs to, as documents' paths begin with it: the first step of its breadcrumb but the
 * way home and the page itself.
 */
export function nearOf(page: {
  readonly title: string;
  readonly breadcrumb: readonly string[];
}): string | null {
  const { title, breadcrumb } = page;
  const first = breadcrumb.find((step, at) => {
    const isSelf = at === breadcrumb.length - 1 && step === title;
    return !(at === 0 && home.test(step)) && !isSelf;
  });
  return first?.slice(0, 200) ?? null;
}
