/** Version of the contract, sent by clients as `Ask-Me-Contract`. Within one version fields are only added. */
export const contractVersion = 1;
export const contractHeader = "Ask-Me-Contract";
