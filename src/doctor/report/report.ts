import { type Finding, LEVELS, type Level, SECTIONS, type SectionName } from './finding.ts'

/** One section: its findings, or why nothing could be looked at. */
export interface Section {
  readonly name: SectionName
  readonly findings: readonly Finding[]
  /** Why this was not looked at, as a clause; absent if it was. */
  readonly skipped?: string
}

/** What `ekb doctor` found. */
export interface Report {
  readonly sections: readonly Section[]
  /** The worst level. */
  readonly result: Level
  /** How many GET requests the platform got. */
  readonly requests: number
}

/** What is known of each section: its findings, or why there are none. */
export type Found = Readonly<Record<SectionName, readonly Finding[] | string>>

/** Puts the sections into their order. */
export function reportOf(found: Found, requests: number): Report {
  const sections = SECTIONS.map(name => {
    const content = found[name]
    return typeof content === 'string'
      ? { name, findings: [], skipped: content }
      : { name, findings: content }
  })
  const levels = sections.flatMap(({ findings }) => findings.map(({ level }) => LEVELS.indexOf(level)))
  return { sections, result: LEVELS[Math.max(0, ...levels)] ?? 'ok', requests }
}

/** How many findings have a level. */
export function countOf({ sections }: Report, level: Level): number {
  return sections.flatMap(({ findings }) => findings).filter(finding => finding.level === level).length
}
