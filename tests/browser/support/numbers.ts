/** A number as the page writes it in French or in English; fails where there is none. */
export function number(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f€h%]/g, "").replace("−", "-");
  // Thousands stand before a comma and three digits in English only; the page's French has spaces.
  const english = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(",", ".");
  const value = Number(english);
  if (english === "" || Number.isNaN(value)) throw new Error(`not a number: “${text}”`);
  return value;
}
