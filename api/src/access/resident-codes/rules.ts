// Codes that residents come in with: read from a letter and typed, so of letters and digits that nobody mistakes. Pure.
import { randomBytes } from 'node:crypto'
import { hashOf } from '../links.ts'

/** Without I, O, 0 and 1. A power of two, so that random bytes fall evenly. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** 80 random bits. */
const length = 16

/** How long a code is good for, in days. */
export const daysOfCode = 90

/** A new code as it stands on paper: four groups of four. */
export function newResidentCode(): string {
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** What is kept of a code, however it was typed. */
export const hashOfResidentCode = (typed: string): string =>
  hashOf(`bewonerscode:${typed.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
