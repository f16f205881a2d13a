/** A file for a spreadsheet, read by RFC 4180. */
export interface Csv {
  head: string[];
  rows: string[][];
}

const MARK = "\ufeff";

/** Reads a file; its first characters and its line ends must be those that spreadsheets expect. */
export function parseCsv(text: string, separator: ";" | ","): Csv {
  if (!text.startsWith(MARK)) throw new Error("a spreadsheet needs the byte order mark to read UTF-8");
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  const lines: string[][] = [[]];
  let cell = "";
  let inside = false;
  for (let at = MARK.length; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (inside) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inside = false;
    } else if (char === '"') {
      inside = true;
    } else if (char === separator) {
      lines.at(-1)?.push(cell);
      cell = "";
    } else if (char === "\r" && text[at + 1] === "\n") {
      lines.at(-1)?.push(cell);
      cell = "";
      lines.push([]);
      at += 1;
    } else {
      cell += char;
    }
  }
  lines.pop();
  const [head = [], ...rows] = lines;
  return { head, rows };
}

/** A number of such a file; not a number where it is none. */
export function csvNumber(text: string, separator: ";" | ","): number {
  if (!/^-?\d+([.,]\d+)?(e-?\d+)?$/.test(text)) return Number.NaN;
  if (text.includes(separator === ";" ? "." : ",")) return Number.NaN;
  return Number(text.replace(",", "."));
}
