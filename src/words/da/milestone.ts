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
    titleSeveral: 'Delmål, der har brug for dig',
    why: 'Du får beskeden, fordi du er ansvarlig for delmålet.',
    whyOwner: 'Delmålet er over tiden, og det er dig, der følger op på planen.',
    whyNobody:
      'Delmålet har ingen ansvarlig mere. Du får beskeden, fordi du følger op på planen eller er koordinator. Koordinatoren kan vælge en ny ansvarlig i planen.',
    stop: 'Skriv »pause« og en dato, hvis du ikke vil have påmindelser før den dag.',
  },
  doneTitle: 'Er delmålet nået?',
  evidence: 'Hvad viser det?',
  done: 'Ja, det er nået',
  moveTitle: 'Skal datoen flyttes?',
  dueOn: 'Ny dato',
  why: 'Hvorfor?',
  move: 'Flyt datoen',
  doneNow: 'Godt. Delmålet er nået',
  doneLine: (text: string, evidence: string) => `»${text}« Sådan kan det ses: ${evidence}`,
  moved: 'Datoen er flyttet',
  movedLine: (text: string, on: string) => `»${text}« Ny dato: ${common.day(on)}. Påmindelserne følger den nye dato.`,
  alreadyDone: 'Delmålet er allerede nået, så datoen kan ikke flyttes.',
  gone: 'Delmålet findes ikke mere.',
  notYours: 'Det kan kun den ansvarlige eller koordinatoren gøre.',
  faults: {
    needed: 'Udfyld feltet.',
    'no-day': 'Vælg en dato.',
    past: 'Datoen er passeret. Vælg i dag eller en senere dag.',
    same: 'Datoen er den samme. Vælg en anden.',
  },
}
