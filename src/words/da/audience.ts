const { format: count } = new Intl.NumberFormat('da-DK')

/** A line of a list that stands for nobody. */
export interface Unfound {
  readonly line: string
  readonly why: 'nobody' | 'several' | 'unit' | 'level' | 'twice'
}

/** How many are known to be in a unit. */
export interface Size {
  readonly name: string
  readonly invited: number
}

/** Who is asked, and what can be said of it beforehand. */
export const audience = {
  teams: 'Teams',
  teamsHint: 'Alle i de valgte teams bliver spurgt, og rapporten kommer i hvert teams kanal.',
  people: 'Kun disse personer (valgfrit)',
  peopleHint: 'Anne Holm; medarbejder; Børn',
  peopleLine:
    'Én person på hver linje: navn eller mailadresse, og hvis I vil, leder eller medarbejder og enhed. Det, der ikke står, vælger hver især selv.',
  tooLong: (most: number) =>
    `Listen er for lang til et kort: Der er plads til ${count(most)} tegn. Skriv mailadresser alene, eller vælg hele teams.`,
  unmatched: (lines: readonly Unfound[], more: number) =>
    `Ret disse linjer: ${lines.map(({ line, why }) => `»${line}« (${reasons[why]})`).join(', ')}${more ? ` og ${more} til` : ''}.`,
  plannedListed: 'De på listen, der er i teamet den dag, bliver inviteret.',
  stated: (as: readonly string[]) =>
    `Du står på listen som: ${as.join(', ')}. Er det forkert, så sig det til koordinatoren, før du svarer.`,
  foresee: 'Se, hvem der spørges',
  title: 'Før I starter',
  invited: (n: number) => `${count(n)} ${n === 1 ? 'person bliver' : 'personer bliver'} inviteret.`,
  levels: (staff: number, leaders: number, unknown: number) =>
    staff + leaders === 0
      ? 'Hvor mange der er medarbejdere og ledere, kendes først ved svar.'
      : `${staff} ${staff === 1 ? 'medarbejder' : 'medarbejdere'} og ${leaders} ${leaders === 1 ? 'leder' : 'ledere'}${unknown ? `; ${unknown} vælger selv, når de svarer` : ''}.`,
  units: (sizes: readonly Size[], unknown: number) =>
    sizes.every(({ invited }) => !invited)
      ? 'Hvor mange der er i hver enhed, og om en enhed bliver skjult, kendes først ved svar.'
      : `${sizes.map(({ name, invited }) => `${name}: ${invited}`).join(', ')}${unknown ? `. ${unknown} vælger selv enhed, så om en enhed bliver skjult, kendes først ved svar` : ''}.`,
  hidden: (names: readonly string[], threshold: number) =>
    `Færre end ${threshold} i enheden, så den kan ikke vises, selv om alle svarer: ${names.join(', ')}.`,
  alsoHidden: (names: readonly string[]) => `Skjules også, så det skjulte ikke kan regnes ud: ${names.join(', ')}.`,
  merge: (name: string, neighbour: string) =>
    `Læg »${name}« sammen med »${neighbour}« under ét navn, hvis de skal vises.`,
  visible: (answers: number, nine: number, eighteen: number) =>
    `En ny måling kan ikke vise alt: Med omkring ${answers} svar begge gange opdages en reel fremgang på 9 point i ${nine} % af tilfældene og på 18 point i ${eighteen} %.`,
  notVisible: 'Med færre end 10 svar kan en ny måling ikke vise, om noget har flyttet sig.',
}

const reasons = {
  nobody: 'findes ikke i de valgte teams',
  several: 'det hedder flere; skriv mailadressen',
  unit: 'enheden er ikke en af dem, I har skrevet',
  level: 'passer ikke med, hvem I spørger',
  twice: 'står to gange med noget forskelligt',
}
