import { da, type Words } from './da'

export const en: Words = da
