import type { RequestContext } from "../../core/contract/context.ts";

/** The context cut to what the contract takes, so that a page with an endless title cannot keep a question from leaving. */
export function fitContext({ page, selection, trail, site }: RequestContext): RequestContext {
  const heading = page?.heading?.slice(0, 300);
  return {
    ...(page === undefined
      ? {}
      : {
          page: {
            address: page.address.slice(0, 2000),
            title: page.title.slice(0, 500),
            breadcrumb: page.breadcrumb.slice(0, 20).map((crumb) => crumb.slice(0, 200)),
            ...(heading === undefined ? {} : { heading }),
          },
        }),
    ...(selection === undefined ? {} : { selection: selection.slice(0, 2000) }),
    ...(trail === undefined
      ? {}
      : {
          trail: trail
            .slice(-50)
            .map((step) =>
              step.kind === "page"
                ? { ...step, address: step.address.slice(0, 2000), title: step.title.slice(0, 500) }
                : { ...step, query: step.query.slice(0, 300) },
            ),
        }),
    ...(site === undefined ? {} : { site: site.slice(0, 253) }),
  };
}
