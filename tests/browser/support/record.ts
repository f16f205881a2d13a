/** An answer of a made-up record. */
export interface Answered {
  /** The moment [ms UTC]. */
  at: number;
  module?: string;
  item: string;
  right: boolean;
  given?: string;
  seed?: number;
}

export const DAY = 86_400_000;

/** What the keys of the record begin with. */
export const RECORD = "atelier-des-flux/2/";

/** FNV-1a, as the record's own check has it. */
function check(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    sum = ((sum ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return sum.toString(36);
}

/** Answers as the lines that the record keeps, made by one page. */
export function lines(device: number, answers: readonly Answered[]): string[] {
  const each = answers.map(({ at, module = "push-pull", item, right, given = "b", seed = 1 }, index) => {
    const moment = index > 0 && answers[index - 1]?.at === at ? `${at.toString(36)}.${index.toString(36)}` : at.toString(36);
    return [moment, "A", module, item, given, right ? "p+" : "p-", seed.toString(36)].join("\t");
  });
  return [`@${device.toString(36)}`, ...each];
}

/** A segment as it lies in the store. */
export function segment(device: number, answers: readonly Answered[]): string {
  const text = `${lines(device, answers).join("\n")}\n`;
  return `2 ${check(text)}\n${text}`;
}

/** A file as the course exports it. */
export function exported(name: string, entries: readonly string[]): string {
  const text = entries.map((line) => `${line}\n`).join("");
  return JSON.stringify({ course: "atelier-des-flux", version: 2, profile: name, check: check(text), entries }, null, 2);
}
