import type { Language } from "./words";

/** A number as the page writes it; fails where there is none. */
export function number(text: string, language: Language = "fr"): number {
  const plain = text.replace(/[\s\u00a0\u202f€h%]/g, "").replace("−", "-");
  const written = language === "fr" ? plain.replace(",", ".") : plain.replaceAll(",", "");
  const value = Number(written);
  if (written === "" || Number.isNaN(value)) throw new Error(`not a number: “${text}”`);
  return value;
}
