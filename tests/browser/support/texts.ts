import type { Page } from "@playwright/test";

/** A short lesson, so that a test knows every word of what it reads. */
const LESSON = {
  fr: `# Une leçon d’essai

Que fait-on en premier ?

## Qu’est-ce qu’une carte ? {#card}

Une [carte](term:kanban) autorise **une** pièce. <b onclick="alert(1)">Ceci n’est pas du HTML.</b>

- premier point
- second point

| Flux | Départ |
|---|---|
| poussé | prévision |
| tiré | commande |

## Où va la pièce ? {#part}

:::figure part-journey
La pièce suivie.
:::

:::try line?preset=season-over&seed=7
Voyez la fin de saison.
:::

## Et ensuite ? {#then}

Le document le dit [ainsi](source:doc), et [la carte](lesson:push-pull#card) le fait.

:::aside Une remarque
En passant.
:::

:::summary
Une carte, une pièce.
:::

:::source doc
Un document.
:::
`,
  en: `# A trial lesson

What comes first?

## What is a card? {#card}

A [card](term:kanban) allows **one** part. <b onclick="alert(1)">This is not HTML.</b>

- first point
- second point

| Flow | Start |
|---|---|
| pushed | forecast |
| pulled | order |

## Where does the part go? {#part}

:::figure part-journey
The part we follow.
:::

:::try line?preset=season-over&seed=7
See the end of the season.
:::

## And then? {#then}

The document says [so](source:doc), and [the card](lesson:push-pull#card) does it.

:::aside A remark
In passing.
:::

:::summary
One card, one part.
:::

:::source doc
A document.
:::
`,
};

const GLOSSARY = `schema = 1

[[term]]
id = "kanban"
fr = "kanban"
en = "kanban"
fr_definition = "Une carte qui autorise à produire."
en_definition = "A card that allows production."
modules = ["push-pull"]
see = ["lead-time"]

[[term]]
id = "lead-time"
fr = "délai d’écoulement"
en = "lead time"
fr_definition = "Le temps entre l’entrée et la sortie."
en_definition = "The time from entry to exit."
fr_aliases = ["temps de traversée"]
modules = ["push-pull"]

[[term]]
id = "shelf"
fr = "étagère"
en = "shelf"
fr_definition = "Là où le stock attend."
en_definition = "Where the stock waits."
`;

const COURSE = `schema = 1
id = "atelier-des-flux"
pass_mark = 0.6

[[module]]
id = "push-pull"
`;

/** The ids of the parts of the short lesson, in order. */
export const PARTS = ["intro", "card", "part", "then", "summary"] as const;

/** Gives the page the short lesson and its glossary instead of the course's own. */
export async function giveTexts(page: Page): Promise<void> {
  const give = async (path: string, body: string) => {
    await page.route(`**/content/${path}`, (route) => route.fulfill({ body, contentType: "text/plain; charset=utf-8" }));
  };
  await give("fr/push-pull/lesson.md", LESSON.fr);
  await give("en/push-pull/lesson.md", LESSON.en);
  await give("glossary.toml", GLOSSARY);
  await give("course.toml", COURSE);
  for (const language of ["fr", "en"]) {
    for (const file of ["quiz", "cases"]) await give(`${language}/push-pull/${file}.toml`, "schema = 1\n");
  }
}
