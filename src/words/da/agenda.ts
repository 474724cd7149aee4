const minutes = (n: number) => (n === 1 ? '1 minut' : `${n} minutter`)

/** Talking about a report: twenty minutes of a team meeting. */
export const agenda = {
  open: 'Tal om resultatet',
  summary: (title: string) => `Samtaleark: ${title}`,
  title: 'Tal om resultatet',
  name: (title: string, all: number) => `${title} · dagsorden på ${minutes(all)}`,
  intro: [
    'Til et teammøde. Én holder øje med tiden. I skal ikke nå rundt om alt, men frem til én ting, I vil prøve.',
    'Tal om arbejdsgange og rammer, ikke om personer. Ingen behøver at sige, hvad de selv har svaret, og ingen gætter på andres svar.',
  ],
  step: (title: string, n: number) => `${title} (${minutes(n)})`,
  steps: {
    figures: {
      title: 'Se på tallene',
      text: 'Vis rapporten. Tallene fortæller, hvordan hverdagen opleves. De måler ingen enkeltpersoner, og små forskelle betyder ikke noget.',
    },
    alone: {
      title: 'Hver for sig',
      text: 'Tænk i stilhed, og skriv to ting ned: noget, du kan genkende, og noget, der undrer dig.',
    },
    pairs: {
      title: 'To og to',
      text: 'Interview hinanden på skift: Hvad har vi fået med os indtil nu? Hvor kan vi bruge det i vores arbejde? Hvad skal være på plads, for at det sker?',
    },
    together: {
      title: 'Sammen om de laveste',
      text: 'Tag sigtepunkterne nedenfor ét ad gangen. Brug de punkter, der siger jer mest, og lad alle komme til orde.',
    },
    agree: {
      title: 'Aftal ét forsøg',
      text: 'Vælg noget, der er småt nok til at begynde på nu. Det kan blive et delmål i planen.',
    },
  },
  topic: (title: string, index: string, n: number) => `${title} · indeks ${index} · ${minutes(n)}`,
  /** One for each sigtepunkt, so that none is asked twice. */
  well: [
    'Hvornår er det her sidst lykkedes godt hos os, og hvad gjorde vi?',
    'Hvor i vores arbejde fungerer det her allerede, og hvordan får vi mere af det?',
    'Hvem har et eksempel, hvor det gik godt, og hvad kan vi andre bruge af det?',
    'Hvad er blevet lettere, siden vi begyndte, og hvad hjalp os?',
  ],
  statement: (text: string) => `Lavest ligger: »${text}« Hvad ville vi se i hverdagen, hvis flere var enige?`,
  everyday: 'Hvordan mærker vi det her i hverdagen, og hvornår mærker vi det ikke?',
  declined: 'Indekset er lavere end sidst. Hvad er anderledes nu end dengang?',
  seenDifferently: (leaders: string, staff: string) =>
    `Det ser forskelligt ud for ${leaders} og ${staff}. Hvad ser hver af grupperne, som den anden ikke ser?`,
  notKnown: (text: string) => `Mange svarede »ved ikke« til: »${text}« Hvad skal gøres tydeligere, og for hvem?`,
  trial: [
    'Hvad er det mindste, vi kan gøre, som kan mærkes om en måned?',
    'Hvad kunne vi begynde på allerede i næste uge?',
    'Hvad har vi brug for fra hinanden eller fra ledelsen for at komme videre?',
    'Hvad kan vi lade ligge, så der bliver plads til det her?',
  ],
  agreeWhat: 'Hvad prøver vi inden næste gang?',
  agreeWho: 'Hvem tager det første skridt?',
  agreeWhen: 'Hvornår ser vi på, hvordan det gik?',
}
