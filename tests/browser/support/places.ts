import type { Shell } from "../pages/shell";
import type { Key, Language } from "./words";
import { quoted, word } from "./words";

/** A place of the course: what stands after the language in its address, and its title in words. */
export interface Place {
  path: string;
  title: Key[];
}

const module = "module/push-pull";

/** The places that are written. */
export const OPEN: readonly Place[] = [
  { path: "", title: ["pages.map_title"] },
  { path: module, title: ["map.module_push_pull"] },
  { path: `${module}/lesson`, title: ["map.step_understand", "map.module_push_pull"] },
  {
    path: `${module}/workshop/line/predict?preset=season-over`,
    title: ["map.step_predict", "map.workshop_line", "map.module_push_pull"],
  },
  { path: `${module}/workshop/line?preset=season-over`, title: ["map.workshop_line", "map.module_push_pull"] },
  {
    path: `${module}/workshop/cards/predict?preset=penny-fab`,
    title: ["map.step_predict", "map.workshop_cards", "map.module_push_pull"],
  },
  { path: `${module}/workshop/cards?preset=penny-fab`, title: ["map.workshop_cards", "map.module_push_pull"] },
  {
    path: `${module}/workshop/decouple/predict?preset=toubkal`,
    title: ["map.step_predict", "map.workshop_decouple", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/decouple?preset=toubkal`,
    title: ["map.workshop_decouple", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/funnel/predict?preset=medina`,
    title: ["map.step_predict", "map.workshop_funnel", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/funnel?preset=medina`,
    title: ["map.workshop_funnel", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/strategy?seed=1`,
    title: ["map.workshop_strategy", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/tactics?seed=1`,
    title: ["map.workshop_tactics", "map.module_push_pull"],
  },
  {
    path: `${module}/workshop/technologies?seed=1`,
    title: ["map.workshop_technologies", "map.module_push_pull"],
  },
  { path: `${module}/practice`, title: ["map.step_practise", "map.module_push_pull"] },
  { path: "exam?n=9&minutes=30&seed=7", title: ["pages.exam_title"] },
  { path: "glossary", title: ["pages.glossary_title"] },
  { path: "search?q=kanban", title: ["pages.search_title"] },
  { path: `${module}/review`, title: ["map.step_remember", "map.module_push_pull"] },
  { path: "review", title: ["pages.review_title"] },
  { path: "progress", title: ["pages.progress_title"] },
  { path: "attestation", title: ["pages.attestation_title"] },
  { path: "programme", title: ["pages.programme_title"] },
  { path: "programme/master-logistique-transport", title: ["pages.programme_title"] },
  { path: "checks", title: ["pages.checks_title"] },
  { path: "content", title: ["pages.content_title"] },
  { path: "settings", title: ["pages.settings_title"] },
  { path: "about", title: ["pages.about_title"] },
];

/** The places that have their address and are to come. */
export const TO_COME: readonly Place[] = [
  { path: "module/inventory", title: ["map.module_inventory"] },
  { path: "teacher", title: ["pages.teacher_title"] },
];

/** Addresses that are nobody's. */
export const UNKNOWN: readonly string[] = [
  "nowhere",
  "module/no-such-module",
  `${module}/no-such-step`,
  `${module}/workshop/no-such-workshop`,
];

/** The title of the tab at a place. */
export function titleOf(language: Language, { title }: Place): RegExp {
  const parts = [...title, "shell.name" as Key].map((key) => word(language, key));
  return new RegExp(`^${quoted(parts.join(" · "))}$`);
}

/** Goes to a place by its address and waits until it is shown. */
export async function goTo(shell: Shell, language: Language, place: Place): Promise<void> {
  await shell.openTitled(`/${language}/${place.path}`, titleOf(language, place));
}
