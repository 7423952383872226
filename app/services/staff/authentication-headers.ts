/** Where `askAuthentication` puts the sender's address; requests from outside never reach the library. */
export const CLIENT_ADDRESS_HEADER = "x-losrunde-client-address";
/** Set when a password is only proved and no one signs in: nothing but failures is recorded then. */
export const PROOF_ONLY_HEADER = "x-losrunde-proof-only";
/** Set when the password was once given right in this browser. */
export const KNOWN_BROWSER_HEADER = "x-losrunde-known-browser";
