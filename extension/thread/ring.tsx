import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "../../ui/icon.tsx";

type Given = {
  /** Of the time that is left, 0 to 1. */
  readonly share: number;
  readonly figure: string;
  readonly icon?: IconName | null;
  readonly children?: ComponentChildren;
};

const radius = 36;
const around = 2 * Math.PI * radius;

/** Time that is left as a ring with its figure inside. */
export function Ring({ share, figure, icon = null, children }: Given): JSX.Element {
  return (
    <div class="ring">
      <svg width="80" height="80" viewBox="0 0 80 80" fill="none" stroke-width="4" aria-hidden="true">
        <circle class="ring-track" cx="40" cy="40" r={radius} />
        <circle
          class="ring-left"
          cx="40"
          cy="40"
          r={radius}
          stroke-dasharray={`${share * around} ${around}`}
          transform="rotate(-90 40 40)"
        />
      </svg>
      <div class="ring-text">
        {icon && <Icon name={icon} size={28} />}
        {figure && <span class="ring-figure figures">{figure}</span>}
        {children}
      </div>
    </div>
  );
}
