/** Something else listens where the server should. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is taken: stop what listens there, or choose another in server.port`, { cause });
    this.port = port;
  }
}
