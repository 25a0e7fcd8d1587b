const pad = (n: number): string => String(n).padStart(2, "0");

/** Seconds as a countdown shows them: 1421 → «23:41», 4000 → «1:06:40», −65 → «−1:05». */
export function countdown(seconds: number): string {
  const whole = Math.abs(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${seconds < 0 ? "−" : ""}${h > 0 ? `${h}:${pad(m)}` : m}:${pad(s)}`;
}
