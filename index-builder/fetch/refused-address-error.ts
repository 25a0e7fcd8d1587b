/** Thrown where a connection would be made, before any packet is sent. */
export class RefusedAddressError extends Error {
  override name = "RefusedAddressError";
  code = "ERR_REFUSED_ADDRESS";
}
