import { common } from './common'

/** How far plans have come, and what is said of it where it is said: the overview, the channel, the department's meeting. */
export const progress = {
  ahead: (n: number) => `${n} forude`,
  upcoming: (text: string, on: string, who: string | undefined) =>
    `Næste: »${text}« ${[common.day(on), who].filter(Boolean).join(' · ')}`,
  askNext: {
    title: 'En plan er næsten i mål',
    reached: (sigtepunkt: string, done: number, all: number) =>
      `I planen for »${sigtepunkt}« er ${done} af ${all} delmål nået.`,
    choose:
      'Nu kan I vælge 1–2 nye sigtepunkter at arbejde med. Åbn rapporten, og se, hvad der ellers trænger. Det, I har nået, skal stadig følges op.',
    button: 'Se rapporten',
  },
  lines: {
    title: (on: string) => `Tre linjer til afdelingsmødet ${common.day(on)}`,
    reached: (done: number, all: number, last: string | undefined) =>
      `Nået: ${done} af ${all} delmål${last ? `, senest »${last}«` : ''}.`,
    late: (n: number, first: string | undefined) =>
      first
        ? `Over tiden: ${n === 1 ? `»${first}«` : `${n} delmål, blandt andet »${first}«`}.`
        : 'Intet er over tiden.',
    upcoming: (text: string, on: string) => `Næste: »${text}«, ${common.day(on)}.`,
    nothingAhead: 'Næste: Der ligger ingen delmål forude.',
    why: 'Du får linjerne arbejdsdagen før mødet, fordi du følger op på planen. Mødedagen vælges under planens opfølgning.',
  },
  summaryOf: {
    title: (sigtepunkt: string) => `Opfølgning på planen for »${sigtepunkt}«`,
    held: (on: string, who: string | undefined) =>
      who ? `${who} har fulgt op på planen ${common.day(on)}.` : `Planen er fulgt op ${common.day(on)}.`,
    state: (done: number, all: number, late: number) =>
      late ? `${done} af ${all} delmål er nået, og ${late} er over tiden.` : `${done} af ${all} delmål er nået.`,
    why: 'Du får resumeet, fordi planen siger, at du skal orienteres.',
  },
  again: {
    proposed:
      'Målene i de planer, der er i gang, er alle vurderet. Nu kan I måle igen og se, om det har flyttet noget.',
    button: 'Mål igen',
    later: (on: string) =>
      `Målene i de planer, der er i gang, er alle vurderet. Der er gået under et halvt år siden sidste måling, så koordinatoren får først forslaget om at måle igen ${common.day(on)}.`,
  },
}
