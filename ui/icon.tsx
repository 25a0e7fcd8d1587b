import type { JSX } from "preact";

/** Outlines on a 16-unit grid, 1.5 wide, drawn in the colour of the text around them. */
const outlines = {
  ask: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5M5.7 5.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.85M7 9.5v.01",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5",
  page: "M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM2.5 5.5h11M5 8.5h6M5 11h4",
  file: "M4 1.5h5l3.5 3.5v8.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM9 1.5V5h3.5M5.5 8.5h5M5.5 11h5",
  sheet:
    "M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM2.5 6.5h11M2.5 10h11M6.5 2.5v11",
  video: "M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM6.7 5.8v4.4L10.2 8Z",
  answer:
    "M8 2.5c3.3 0 5.5 2.1 5.5 5s-2.2 5-5.5 5c-.7 0-1.4-.1-2-.3L2.8 13.5l.9-2.6A4.7 4.7 0 0 1 2.5 7.5c0-2.9 2.2-5 5.5-5ZM5.8 7.6 7.3 9.1l2.9-3",
  pin: "M5.5 2h5M6.5 2v4.2L4.5 8.5v1h7v-1l-2-2.3V2M8 9.5V14",
  checked: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.5 8.2 7.2 9.9l3.3-3.6",
  check: "M3 8.5 6.3 11.8 13 4.7",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.8V8l2.2 1.5",
  alert: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5v3.6M8 11v.01",
  pause: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.5 6v4M9.5 6v4",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  keyboard:
    "M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6",
  sync: "M13.5 8a5.5 5.5 0 0 1-9.7 3.5M2.5 8a5.5 5.5 0 0 1 9.7-3.5M12.5 2v2.8H9.7M3.5 14v-2.8h2.8",
  offline:
    "M2 2l12 12M8 12.5v.01M5.6 9.8a3.4 3.4 0 0 1 3-.9M3.4 7.4a6.5 6.5 0 0 1 2.2-1.4M8 5.4a6.5 6.5 0 0 1 4.6 2",
  selection: "M2.5 3v10M5.5 4.5h8M5.5 8h8M5.5 11.5h5",
  trail:
    "M4.5 3.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM6 5h4.5a2 2 0 0 1 0 4h-5a2 2 0 0 0 0 4H10M11.5 11.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z",
  back: "M10 3 5 8l5 5",
  forward: "M6 3l5 5-5 5",
  down: "M3.5 6 8 10.5 12.5 6",
  up: "M8 13V3M4 7l4-4 4 4",
  open: "M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  send: "M14 2 1.8 6.6l4.7 2.4L9 13.8 14 2ZM6.5 9l3-3",
  person: "M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM2.8 13.5a5.2 5.2 0 0 1 10.4 0",
  queue: "M2.5 4h11M2.5 8h11M2.5 12h7",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z",
  route:
    "M4 12.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4 9.5V6a2.5 2.5 0 0 1 2.5-2.5H13M10.5 1l2.5 2.5L10.5 6",
  bold: "M4.5 3h4a2.5 2.5 0 0 1 0 5h-4ZM4.5 8H9a2.5 2.5 0 0 1 0 5H4.5Z",
  list: "M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.01M2.8 8h.01M2.8 12h.01",
  link: "M6.5 9.5a2.5 2.5 0 0 0 3.6.1l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6L7.7 4.8M9.5 6.5a2.5 2.5 0 0 0-3.6-.1L3.6 8.7a2.5 2.5 0 0 0 3.6 3.6l1.1-1.1",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  settings:
    "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4",
  globe:
    "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM2 8h12M8 2C6 3.6 5.2 5.6 5.2 8S6 12.4 8 14c2-1.6 2.8-3.6 2.8-6S10 3.6 8 2Z",
  warning: "M8 2.4 14.4 13.4H1.6ZM8 6.6v3.1M8 11.6v.01",
  blocked: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6 6l4 4M10 6l-4 4",
  lock: "M4 7h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2",
  stop: "M4.5 3.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z",
  copy: "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2",
  signOut: "M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10 5l3 3-3 3M13 8H6",
} as const;
export type IconName = keyof typeof outlines;

/** A drawn icon. Without a label it is decoration, and the word stands beside it. */
export function Icon({
  name,
  size = 16,
  label,
}: {
  name: IconName;
  size?: number;
  label?: string;
}): JSX.Element {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" })}
    >
      <path d={outlines[name]} />
    </svg>
  );
}
