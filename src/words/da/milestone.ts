import { common } from './common'

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dage`)

export const milestone = {
  mine: 'Mine delmål',
  none: 'Du er ikke ansvarlig for nogen delmål lige nu.',
  /** How far there is to the date, from today. */
  ahead: (n: number) => (n === 0 ? 'i dag' : n === 1 ? 'i morgen' : n > 1 ? `om ${n} dage` : `${days(-n)} over tiden`),
  due: (on: string, n: number) => `${common.day(on)} (${milestone.ahead(n)})`,
  ofPlan: (sigtepunkt: string) => `Plan: ${sigtepunkt}`,
  responsible: (name: string | undefined) => (name ? `Ansvarlig: ${name}` : 'Uden ansvarlig'),
  reminder: {
    summary: (text: string, n: number) => `Delmål ${milestone.ahead(n)}: ${text}`,
    summarySeveral: (n: number) => `${n} delmål har brug for dig`,
    title: 'Et delmål nærmer sig',
    titleToday: 'Et delmål skal nås i dag',
    titleLate: 'Et delmål er over tiden',
    titleNobody: 'Et delmål har ingen ansvarlig',
    titleLeft: 'Et delmål mangler sin ansvarlige',
    titleSeveral: 'Delmål, der har brug for dig',
    why: 'Du får beskeden, fordi du er ansvarlig for delmålet.',
    whyOwner: 'Delmålet er over tiden, og det er dig, der følger op på planen.',
    whyNobody:
      'Delmålet har ingen ansvarlig mere. Du får beskeden, fordi du følger op på planen eller er koordinator. Koordinatoren kan vælge en ny ansvarlig i planen.',
    whyLeft: 'Den ansvarlige har forladt teamet. Du får beskeden, fordi du følger op på planen eller er koordinator.',
    stop: 'Skriv »pause« og en dato, hvis du ikke vil have påmindelser før den dag.',
  },
  doneTitle: 'Er delmålet nået?',
  evidence: 'Hvad viser det?',
  learned: 'Hvad lærte I? (valgfrit)',
  done: 'Ja, det er nået',
  moveTitle: 'Skal datoen flyttes?',
  dueOn: 'Ny dato',
  why: 'Hvorfor?',
  move: 'Flyt datoen',
  doneNow: 'Godt. Delmålet er nået',
  doneLine: (text: string, evidence: string) => `»${text}« Sådan kan det ses: ${evidence}`,
  learnedLine: (text: string) => `Det lærte I: ${text}`,
  moved: 'Datoen er flyttet',
  movedLine: (text: string, on: string) => `»${text}« Ny dato: ${common.day(on)}. Påmindelserne følger den nye dato.`,
  slip: {
    title: 'Det flytter også:',
    shift: (text: string, from: string, to: string) => `»${text}«: ${common.day(from)} → ${common.day(to)}`,
    rest: (n: number) => (n === 1 ? 'Og 1 delmål mere.' : `Og ${n} delmål mere.`),
    told: 'De ansvarlige får besked med det samme.',
    before: (n: number) => `Flytter du kun dette delmål, kommer ${n} af dem, der venter på det, til at ligge før det.`,
    move: 'Flyt dem med',
    leave: 'Flyt kun dette',
    heldBack: (text: string, on: string) =>
      `Det venter på »${text}«, som først skal være nået ${common.day(on)}. Vælg den dag eller en senere.`,
    afterGoal: (on: string) => `Bemærk: Den nye dato ligger efter målets, ${common.day(on)}.`,
    othersAfterGoal: (n: number, on: string) =>
      `Bemærk: ${n} af dem, der flytter med, kommer efter målets dato, ${common.day(on)}.`,
    along: (n: number) => `${n} delmål, der venter på det, er flyttet med.`,
    stayed: (n: number) => `${n} delmål, der venter på det, har beholdt datoen.`,
    letter: {
      title: 'Et delmål, du venter på, er flyttet',
      by: (name: string) => `${name} har flyttet datoen.`,
      why: (text: string) => `Begrundelse: ${text}`,
      along: (text: string, from: string, to: string) =>
        `Dit delmål »${text}« er flyttet med, fra ${common.day(from)} til ${common.day(to)}.`,
      kept: (text: string, on: string) => `Dit delmål »${text}« har beholdt sin dato, ${common.day(on)}.`,
      keptBefore: (text: string, on: string) =>
        `Dit delmål »${text}« har beholdt sin dato, ${common.day(on)}, og ligger nu før det, du venter på.`,
    },
  },
  alreadyDone: 'Delmålet er allerede nået, så datoen kan ikke flyttes.',
  gone: 'Delmålet findes ikke mere.',
  notYours: 'Det kan kun den ansvarlige eller koordinatoren gøre.',
  faults: {
    needed: 'Udfyld feltet.',
    'no-day': 'Vælg en dato.',
    past: 'Datoen er passeret. Vælg i dag eller en senere dag.',
    'before-earlier': 'Datoen ligger før datoen for et delmål, der skal nås først.',
    'moved-meanwhile': 'Datoen er blevet flyttet imens. Se den nye øverst, og prøv igen, hvis den stadig skal flyttes.',
    same: 'Datoen er den samme. Vælg en anden.',
    ...common.isPrivate,
  },
}
