const signaturesPerBuffer = 256;

/** Puts signatures into common buffers: alone each would cost several times its own bytes. */
export function signaturePool(): (signature: Uint32Array) => Uint32Array {
  let pool = new Uint32Array();
  let filled = 0;
  return (signature) => {
    if (filled + signature.length > pool.length) {
      pool = new Uint32Array(signature.length * signaturesPerBuffer);
      filled = 0;
    }
    const place = pool.subarray(filled, filled + signature.length);
    place.set(signature);
    filled += signature.length;
    return place;
  };
}
