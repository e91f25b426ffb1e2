import { createReadStream, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Review, reviewInputs } from '../../../src/review/index.ts'

const corpus = join(import.meta.dirname, '../corpus')

/** The saved plans of a situation, one for each engine that made it. */
export function plansOf(situation: string): string[] {
  return globSync(`${situation}/*.plan.json`, { cwd: corpus })
    .sort()
    .map(file => join(corpus, file))
}

/** Reviews saved plans as the stacks of one review, labelled by what follows the version: `production`. */
export function reviewPlans(...files: readonly string[]): Promise<Review> {
  return reviewInputs(
    files.map(file => ({
      label: /\.([a-z]+)\.plan\.json$/.exec(basename(file))?.[1] ?? 'plan',
      bytes: createReadStream(file),
    })),
    { now: new Date('2026-06-01T00:00:00Z'), signal: new AbortController().signal },
  )
}

/** The review of a situation as Terraform 1.15.5 planned it. */
export async function reviewSituation(situation: string): Promise<Review> {
  const files = plansOf(situation).filter(file => file.includes('terraform-1.15.5'))
  if (files.length === 0) throw new Error(`There is no plan of ${situation}`)
  return reviewPlans(...files)
}
