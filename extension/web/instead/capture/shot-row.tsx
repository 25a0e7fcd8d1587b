/** Nothing to switch on where no picture can be taken. */
export function ShotRow(): null {
  return null;
}
