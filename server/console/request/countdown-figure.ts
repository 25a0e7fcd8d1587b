/** Seconds as a clock that counts them: 552 → «9:12», −245 → «−4:05», 4500 → «1:15:00». */
export function countdownFigure(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${seconds < 0 ? "−" : ""}${h > 0 ? `${h}:${pad(m)}` : m}:${pad(s)}`;
}

const pad = (n: number): string => String(n).padStart(2, "0");
