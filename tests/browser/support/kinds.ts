import { expect } from "@playwright/test";

import type { Question } from "../pages/question";
import { number } from "./numbers";

/** How somebody acts on the page: with keys alone, or with a finger alone. */
export interface Hand {
  /** Chooses one of a group of radio buttons. */
  choose(question: Question, group: "all" | string, choice: string): Promise<void>;
  /** Ticks a box. */
  tick(question: Question, choice: string): Promise<void>;
  /** Writes a number. */
  write(question: Question, text: string): Promise<void>;
  /** Moves an item of an order up to a place, from 0. */
  raise(question: Question, item: string, place: number): Promise<void>;
  /** Fills a gap. */
  fill(question: Question, gap: number, choice: string): Promise<void>;
}

/** A question of the small course, and how it is answered rightly and wrongly. */
export interface Kind {
  name: string;
  /** Its place in the file, from 0. */
  place: number;
  right(question: Question, hand: Hand): Promise<void>;
  wrong(question: Question, hand: Hand): Promise<void>;
  /** Words of what is said of the wrong answer. */
  says: string;
}

const ORDER = [
  "Le montage prend la dernière roue du bac",
  "La carte du bac vide part vers l’amont",
  "Le poste amont remplit un bac, pas un de plus",
  "Le bac plein revient avec sa carte",
];

const PAIRS: readonly [string, string][] = [
  ["MRP", "Calculer les besoins"],
  ["Kanban électronique", "Prévenir le fournisseur"],
  ["Ordonnancement (APS)", "Mettre les ordres en file"],
  ["CRM", "Suivre les demandes"],
];

const BINS: readonly [string, string][] = [
  ["Une bannière sur un site de sport", "Poussée"],
  ["Un guide « choisir son vélo de ville » bien placé dans les moteurs de recherche", "Tirée"],
  ["Un courriel à tous les anciens clients", "Poussée"],
];

/** The cards that the numbers of the question ask for, as somebody with a calculator finds them. */
async function cards(question: Question): Promise<{ answer: number; trap: number }> {
  const stem = await question.stem.innerText();
  const found = /consomme ([\d,]+) roues.*met ([\d,]+) h.*contient ([\d,]+) roues/s.exec(stem) ?? [];
  const [d = 0, l = 0, c = 1] = found.slice(1).map((text) => number(text));
  return { answer: Math.ceil((d * l) / c - 1e-9), trap: d * l };
}

const written = (value: number): string => String(value).replace(".", ",");

/** One question of every kind. */
export const KINDS: readonly Kind[] = [
  {
    name: "single",
    place: 0,
    right: (q, hand) => hand.choose(q, "all", "La prévision des ventes"),
    wrong: (q, hand) => hand.choose(q, "all", "La carte qui revient"),
    says: "Une carte signale une consommation réelle",
  },
  {
    name: "several",
    place: 1,
    right: async (q, hand) => {
      for (const text of ["L’argent immobilisé", "La place qu’ils", "La perte au moment"]) await hand.tick(q, text);
    },
    wrong: (q, hand) => hand.tick(q, "Les salaires de ceux"),
    says: "Ils sont payés depuis le printemps",
  },
  {
    name: "true-false",
    place: 2,
    right: (q, hand) => hand.choose(q, "all", "Faux"),
    wrong: (q, hand) => hand.choose(q, "all", "Vrai"),
    says: "Tirer change ce qui déclenche l’ordre",
  },
  {
    name: "numeric",
    place: 3,
    right: async (q, hand) => hand.write(q, written((await cards(q)).answer)),
    wrong: async (q, hand) => hand.write(q, written((await cards(q)).trap)),
    says: "C’est le nombre de roues, pas celui des bacs",
  },
  {
    name: "match",
    place: 4,
    right: async (q, hand) => {
      for (const [line, choice] of PAIRS) await hand.choose(q, line, choice);
    },
    wrong: async (q, hand) => {
      for (const [line] of PAIRS) await hand.choose(q, line, "Suivre les demandes");
    },
    says: "Un calcul de besoins part d’un plan",
  },
  {
    name: "order",
    place: 5,
    right: async (q, hand) => {
      for (const [place, item] of ORDER.entries()) await hand.raise(q, item, place);
    },
    wrong: async (q, hand) => {
      for (const [place, item] of [...ORDER].reverse().entries()) await hand.raise(q, item, place);
    },
    says: "Rien ne bouge avant qu’une pièce soit consommée",
  },
  {
    name: "classify",
    place: 6,
    right: async (q, hand) => {
      for (const [line, bin] of BINS) await hand.choose(q, line, bin);
    },
    wrong: async (q, hand) => {
      for (const [line] of BINS) await hand.choose(q, line, "Tirée");
    },
    says: "la bannière s’impose",
  },
  {
    name: "gap",
    place: 7,
    right: async (q, hand) => {
      await hand.fill(q, 1, "poussés d’après la prévision");
      await hand.fill(q, 2, "tiré");
    },
    wrong: async (q, hand) => {
      await hand.fill(q, 1, "tirés par le client");
      await hand.fill(q, 2, "poussé");
    },
    says: "Il serait fait sans acheteur",
  },
  {
    name: "point",
    place: 8,
    right: (q, hand) => hand.choose(q, "all", "Revendeurs"),
    wrong: (q, hand) => hand.choose(q, "all", "Peinture"),
    says: "Ce serait le cas du Toubkal",
  },
];

/** A mouse: for tests that look at something else than the way of answering. */
export const MOUSE: Hand = {
  async choose(q, group, choice) {
    await (group === "all" ? q.option(choice) : q.inLine(group, choice)).check({ force: true });
  },
  async tick(q, choice) {
    await q.option(choice).check();
  },
  async write(q, text) {
    await q.number.fill(text);
  },
  async raise(q, item, place) {
    for (let step = 0; step < 8 && (await placeOf(q, item)) > place; step += 1) {
      const before = await placeOf(q, item);
      await q.mover("up", item).click();
      await expect.poll(() => placeOf(q, item)).toBe(before - 1);
    }
  },
  async fill(q, gap, choice) {
    await q.gap(gap).selectOption({ label: choice });
  },
};

/** Where an item of an order stands, from 0. */
export async function placeOf(question: Question, item: string): Promise<number> {
  const texts = await question.items.allInnerTexts();
  return texts.findIndex((text) => text.includes(item));
}
