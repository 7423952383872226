/** Text from a file on one line and without control characters, which could steer a terminal. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return `"${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}"`;
}
