/**
 * Version of the contract, sent by clients as `Ask-Me-Contract`. A client and a server one version apart understand each
 * other (`outdatedSide`), so browsers and server may be updated in either order, a version at a time.
 *
 * Within one version answers gain fields and members of enums and unions (clients leave out what they do not know, see
 * `readTolerantly`), requests gain optional fields, and nothing is taken away. Whatever breaks this is a new version, and the
 * server goes on speaking to the one before it. `test/unit/contract/frozen.test.ts` tells.
 */
export const contractVersion = 1;
export const contractHeader = "Ask-Me-Contract";
