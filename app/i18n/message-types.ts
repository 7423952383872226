/** The same keys with other sentences: what a translation has to provide, no key more or less. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string
    ? string
    : Translation<Original[Key]>;
};

type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;
type ArabicPlural = "zero" | "one" | "two" | "few" | "many" | "other";

/** A translation into Arabic: a counted message needs all six plural forms. */
export type ArabicTranslation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string
    ? string
    : ArabicTranslation<Original[Key]>;
} & {
  readonly [Key in `${PluralBase<keyof Original>}_${ArabicPlural}`]: string;
};
