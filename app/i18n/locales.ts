/** How Intl writes in each language. Western digits in Arabic too: the digits of letters, codes and seats. */
export const LOCALES = { de: "de", "de-simple": "de", en: "en-GB", ar: "ar-u-nu-latn" } as const;
