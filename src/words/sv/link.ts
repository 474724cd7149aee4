import { common } from './common'

export const link = {
  whole: 'Hela rapporten',
  word: 'Word',
  renew: 'Ny länk',
  close: 'Stäng länken',
  renewed: {
    title: 'Rapporten har fått en ny länk',
    lines: (title: string, until: string) => [
      `Den gamla länken till ”${title}” fungerar inte längre. Den nya gäller till och med ${common.day(until)}.`,
      'Alla som har länken kan läsa rapporten utan att logga in. Dela den bara med dem som får se rapporten.',
    ],
  },
  closed: {
    title: 'Länken är stängd',
    lines: (title: string) => [
      `Länken till ”${title}” fungerar inte längre, inte heller för dem som har fått den skickad till sig.`,
      'De som får se rapporten får en ny länk när de skriver ”rapport” till mig.',
    ],
  },
  gone: 'Länken gäller inte längre.',
  goneLine: 'Skriv ”rapport” eller ”plan” till Barometer i Teams, så får du en ny.',
  trouble: 'Sidan kan inte visas just nu. Försök igen om en stund.',
}
