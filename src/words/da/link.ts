import { common } from './common'

export const link = {
  whole: 'Hele rapporten',
  word: 'Word',
  renew: 'Nyt link',
  close: 'Luk linket',
  renewed: {
    title: 'Rapporten har fået et nyt link',
    lines: (title: string, until: string) => [
      `Det gamle link til »${title}« virker ikke mere. Det nye gælder til og med ${common.day(until)}.`,
      'Alle, der har linket, kan læse rapporten uden at logge ind. Del det kun med dem, der må se den.',
    ],
  },
  closed: {
    title: 'Linket er lukket',
    lines: (title: string) => [
      `Linket til »${title}« virker ikke mere, heller ikke for dem, der har fået det sendt.`,
      'De, der må se rapporten, får et nyt link, når de skriver »rapport« til mig.',
    ],
  },
  gone: 'Linket gælder ikke længere.',
  goneLine: 'Skriv »rapport« eller »plan« til Barometer i Teams, så får du et nyt.',
  trouble: 'Siden kan ikke vises lige nu. Prøv igen om lidt.',
}
