/** A quotation: “ and ” inside it become ‘ and ’ (GB/T 15834). */
export function quoted(text: string): string {
  const swapped: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
  return `“${text.trim().replaceAll(/[“”‘’]/gu, (mark) => swapped[mark]!)}”`;
}
