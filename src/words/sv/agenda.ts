const minutes = (n: number) => (n === 1 ? '1 minut' : `${n} minuter`)

/** Talking about a report: twenty minutes of a team meeting. */
export const agenda = {
  open: 'Prata om resultatet',
  summary: (title: string) => `Samtalsunderlag: ${title}`,
  title: 'Prata om resultatet',
  name: (title: string, all: number) => `${title} · dagordning på ${minutes(all)}`,
  intro: [
    'För ett gruppmöte. En håller koll på tiden. Ni behöver inte hinna allt, bara komma fram till en sak att pröva.',
    'Prata om arbetssätt och förutsättningar, inte om personer. Ingen behöver berätta vad de själva har svarat, och ingen gissar vad andra har svarat.',
  ],
  step: (title: string, n: number) => `${title} (${minutes(n)})`,
  steps: {
    figures: {
      title: 'Titta på siffrorna',
      text: 'Visa rapporten. Siffrorna visar hur vardagen upplevs, inte hur någon klarar sig. Små skillnader betyder inget.',
    },
    alone: {
      title: 'Var för sig',
      text: 'Fundera i tystnad och skriv ner två saker: något du känner igen och något som förvånar dig.',
    },
    pairs: {
      title: 'Två och två',
      text: 'Intervjua varandra i tur och ordning: Vad har vi fått med oss så här långt? Var i vårt arbete har vi nytta av det? Vad behöver finnas på plats för att det ska bli av?',
    },
    together: {
      title: 'Tillsammans om de lägsta',
      text: 'Ta fokusområdena nedan ett i taget. Använd de frågor som säger er mest och låt alla komma till tals.',
    },
    agree: {
      title: 'Kom överens om ett försök',
      text: 'Välj något som är litet nog att börja med nu. Det kan bli ett delmål i planen.',
    },
  },
  topic: (title: string, index: string, n: number) => `${title} · index ${index} · ${minutes(n)}`,
  /** One for each sigtepunkt, so that none is asked twice. */
  well: [
    'När gick det här senast riktigt bra hos oss, och hur gjorde vi då?',
    'Var i vårt arbete fungerar det här redan, och hur får vi mer av det?',
    'Vem har ett exempel där det gick bra, och vad kan vi andra ta med oss?',
    'Vad har blivit lättare sedan vi började, och vad hjälpte oss?',
  ],
  statement: (text: string) => `Lägst ligger: ”${text}” Vad skulle vi se i vardagen om fler instämde?`,
  everyday: 'Hur märker vi det här i vardagen, och när märker vi det inte?',
  declined: 'Index är lägre än förra gången. Vad är annorlunda nu jämfört med då?',
  seenDifferently: (leaders: string, staff: string) =>
    `Det ser olika ut för ${leaders} och ${staff}. Vad ser den ena gruppen som den andra inte ser?`,
  notKnown: (text: string) => `Många svarade ”vet inte” på: ”${text}” Vad behöver bli tydligare, och för vem?`,
  trial: [
    'Vad är det minsta vi kan göra som skulle märkas om en månad?',
    'Vad skulle vi kunna börja med redan nästa vecka?',
    'Vad behöver vi från varandra eller från ledningen för att komma vidare?',
    'Vad kan vi låta vara så att det här får plats?',
  ],
  agreeWhat: 'Vad prövar vi till nästa gång?',
  agreeWho: 'Vem tar det första steget?',
  agreeWhen: 'När ser vi efter hur det gick?',
}
