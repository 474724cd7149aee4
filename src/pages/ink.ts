/** Where a drawing is to be seen: on the page, whose style decides its colours, or on paper, in colours of its own. */
export type Ink = 'page' | 'paper'

const paper = {
  ink: '#1b1f24',
  quiet: '#4d545d',
  line: '#c9ced6',
  ground: '#ffffff',
  bar: '#3d78bd',
  share1: '#e6eff9',
  share2: '#b7d1ee',
  share3: '#7fabdd',
  share4: '#3a70ad',
  share5: '#143a66',
  on1: '#10151c',
  on2: '#10151c',
  on3: '#10151c',
  on4: '#ffffff',
  on5: '#ffffff',
  edge: '#143a66',
}

export type Colours = Readonly<Record<keyof typeof paper, string>>

/** In light: on the page, and always on paper. */
export const light: Colours = paper

export const dark: Colours = {
  ink: '#e9edf2',
  quiet: '#b3bcc7',
  line: '#3a434e',
  ground: '#14181d',
  bar: '#3f7bc1',
  share1: '#172a40',
  share2: '#234a75',
  share3: '#3a70ad',
  share4: '#86b3e6',
  share5: '#d9e8f9',
  on1: '#ffffff',
  on2: '#ffffff',
  on3: '#ffffff',
  on4: '#10151c',
  on5: '#10151c',
  edge: '#86b3e6',
}

const named = Object.fromEntries(Object.keys(paper).map(name => [name, `var(--${name})`])) as Colours

export const coloursOf = (ink: Ink): Colours => (ink === 'page' ? named : light)

/** What the style of the page calls them. */
export const declared = (colours: Colours) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('')
