let unended = false;

/** Whether somebody signed out here whose session the server still has. */
export function unendedSession(): boolean {
  return unended;
}

export function noteUnendedSession(): void {
  unended = true;
}
