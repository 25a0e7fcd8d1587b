import icon from "../icon.svg?raw";

// A tab's icon cannot use the page's variables; both colours stand out from light and dark tabs.
const fills = { pressing: "#b45f06", overdue: "#b0231b" } as const;

/** The tab's icon as an address, with the number of requests that press in its corner; without any as it is. */
export function badgedIcon(count: number, overdue: boolean): string {
  const badge =
    count === 0
      ? ""
      : `<circle cx="11" cy="11" r="5" fill="${overdue ? fills.overdue : fills.pressing}" stroke="none"/>` +
        `<text x="11" y="13.4" font-family="sans-serif" font-size="7" font-weight="700" text-anchor="middle"` +
        ` fill="#fff" stroke="none">${count > 9 ? "+" : count}</text>`;
  return `data:image/svg+xml,${encodeURIComponent(icon.replace("</svg>", `${badge}</svg>`))}`;
}
