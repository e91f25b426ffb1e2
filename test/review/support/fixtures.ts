import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'

const corpus = join(import.meta.dirname, '../corpus')

/** A plan of the corpus. */
export interface Fixture {
  /** The folder, such as `rotate-due`. */
  readonly situation: string
  /** The engine and its version, such as `terraform-1.15.5`. */
  readonly engine: string
  /** Which of several plans of a situation it is. */
  readonly label: string | undefined
  readonly format: 'plan.json' | 'lines.jsonl' | 'preview.json' | 'log.jsonl' | 'events.jsonl'
  /** For titles of tests: `rotate-due/terraform-1.15.5.plan.json`. */
  readonly title: string
  read(): Buffer
}

/** How a change is expected to be told, in the words of `expected.yaml`. */
export interface ExpectedKey {
  readonly is: string
  readonly why?: readonly string[]
  readonly 'used by'?: readonly string[]
  readonly notes?: readonly string[]
  readonly drift?: string
  /** Whether it depends on the engine's timing that it is told at all. */
  readonly 'may be missing'?: boolean
}

export type ExpectedKeys = Readonly<Record<string, ExpectedKey>>

/** What a person wrote down of a situation. */
export interface Expected {
  readonly about: string
  readonly run?: 'destroy' | 'refresh-only'
  /** The run as a format tells it that tells less. */
  readonly 'run of'?: Readonly<Record<string, 'plan'>>
  readonly keys?: ExpectedKeys
  /** The same for the line stream, where it can tell less. */
  readonly lines?: ExpectedKeys
  /** The same for engine events, where they tell other things. */
  readonly events?: ExpectedKeys
  /** For several plans, by their label. */
  readonly 'keys of'?: Readonly<Record<string, ExpectedKeys>>
  readonly limits?: readonly string[]
  readonly 'limits of'?: Readonly<Record<string, readonly string[]>>
  /** Attributes that must not be shown, by the key. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>
  readonly thousand?: boolean
}

/** Every plan of the corpus. */
export const FIXTURES: readonly Fixture[] = globSync('*/*.{json,jsonl,json.gz,jsonl.gz}', { cwd: corpus })
  .sort()
  .map(file => {
    const [, engine = '', label, format = ''] =
      /^([a-z]+-\d+\.\d+\.\d+)(?:\.([a-z]+))?\.((?:plan|preview)\.json|(?:lines|log|events)\.jsonl)/.exec(
        basename(file),
      ) ?? []
    return {
      situation: dirname(file),
      engine,
      label,
      format: format as Fixture['format'],
      title: file.replace(/\.gz$/, ''),
      read() {
        const bytes = readFileSync(join(corpus, file))
        return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
      },
    }
  })

/** What is expected of a situation. */
export function expectedOf(situation: string): Expected {
  return parse(readFileSync(join(corpus, situation, 'expected.yaml'), 'utf8')) as Expected
}

/** Every situation of the corpus. */
export const SITUATIONS: readonly string[] = [...new Set(FIXTURES.map(({ situation }) => situation))]
