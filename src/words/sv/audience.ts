import type { Words } from '../da'

const { format: count } = new Intl.NumberFormat('sv-SE')

/** Who is asked, and what can be said of it beforehand. */
export const audience: Words['audience'] = {
  teams: 'Team',
  teamsHint: 'Alla i de valda teamen tillfrågas, och rapporten kommer i varje teams kanal.',
  people: 'Endast dessa personer (valfritt)',
  peopleHint: 'Anne Holm; medarbetare; Barn',
  peopleLine:
    'En person per rad: namn eller e-postadress, och om ni vill chef eller medarbetare och enhet. Det som inte står väljer var och en själv.',
  tooLong: most =>
    `Listan är för lång för ett kort: det finns plats för ${count(most)} tecken. Skriv bara e-postadresser, eller välj hela team.`,
  unmatched: (lines, more) =>
    `Rätta de här raderna: ${lines.map(({ line, why }) => `”${line}” (${reasons[why]})`).join(', ')}${more ? ` och ${more} till` : ''}.`,
  plannedListed: 'De på listan som är med i teamet då blir inbjudna.',
  stated: as => `På listan står du som: ${as.join(', ')}. Är det fel, säg det till samordnaren innan du svarar.`,
  foresee: 'Se vilka som frågas',
  title: 'Innan ni startar',
  invited: n => `${count(n)} ${n === 1 ? 'person' : 'personer'} blir inbjudna.`,
  levels: (staff, leaders, unknown) =>
    staff + leaders === 0
      ? 'Hur många som är medarbetare och chefer vet vi först när de svarar.'
      : `${staff} medarbetare och ${leaders} ${leaders === 1 ? 'chef' : 'chefer'}${unknown ? `; ${unknown} väljer själva när de svarar` : ''}.`,
  units: (sizes, unknown) =>
    sizes.every(({ invited }) => !invited)
      ? 'Hur många som finns i varje enhet, och om en enhet döljs, vet vi först när de svarar.'
      : `${sizes.map(({ name, invited }) => `${name}: ${invited}`).join(', ')}${unknown ? `. ${unknown} väljer själva enhet, så om en enhet döljs vet vi först när de svarar` : ''}.`,
  hidden: (names, threshold) =>
    `Färre än ${threshold} i enheten, så den kan inte visas även om alla svarar: ${names.join(', ')}.`,
  alsoHidden: names => `Döljs också, så att det dolda inte kan räknas ut: ${names.join(', ')}.`,
  merge: (name, neighbour) => `Slå ihop ”${name}” med ”${neighbour}” under ett namn om de ska visas.`,
  visible: (answers, nine, eighteen) =>
    `En ny mätning kan inte visa allt: med omkring ${answers} svar båda gångerna upptäcks en verklig ökning på 9 poäng i ${nine} % av fallen och på 18 poäng i ${eighteen} %.`,
  notVisible: 'Med färre än 10 svar kan en ny mätning inte visa om något har förändrats.',
}

const reasons = {
  nobody: 'finns inte i de valda teamen',
  several: 'flera heter så; skriv e-postadressen',
  unit: 'enheten är inte en av dem ni har skrivit',
  level: 'stämmer inte med vilka ni frågar',
  twice: 'står två gånger med olika uppgifter',
}
