import { parseArgs } from 'node:util'

/** The parts of a run, in their order. */
export const PARTS = [
  'start',
  'package',
  'commands',
  'rotating',
  'pulumi',
  'cdk',
  'review',
  'audit',
  'scale',
] as const
export type Part = (typeof PARTS)[number]

export interface BenchOptions {
  readonly help: boolean
  /** Which parts are measured. */
  readonly parts: readonly Part[]
  /** Numbers of keys. */
  readonly keys: readonly number[]
  /** Milliseconds that the server waits before each answer. */
  readonly latencies: readonly number[]
  /** How often everything is repeated; undefined: as often as each size needs. */
  readonly repetitions: number | undefined
  /** Name, or name and version, of the engine: `terraform`, `opentofu@1.12.6`. */
  readonly engine: string
  /** File that the measurements are written to as JSON. */
  readonly json: string | undefined
  /** Whether the pages of docs/ are written anew whose parts were all measured. */
  readonly write: boolean
}

export const USAGE = `npm run bench -- [OPTION ...]

Measures this provider beside a Go provider and beside the engine alone: start, package, whole commands. Keys
that rotate in place beside keys that are replaced. Under Pulumi: beside a provider that loads its SDK, one that asks for each key, and one that asks nobody. Under
the CDKs: the synthesis of an empty app and of one with 500 keys. The review: a plan of 100 MB beside a count
of its actions, and a small one beside Node.js alone. The audit of 500 projects, in every format. How plans of up
to 10,000 keys and audits of up to 100,000 keys grow.

  --quick           1 and 100 keys, one repetition
  --only PART,...   of ${PARTS.join(', ')}
  --keys N,...      numbers of keys (default 1,100,1000)
  --latency MS,...  the server's latencies (default 0,50)
  --repeat N        repetitions of everything
  --engine NAME[@VERSION]
                    default terraform, the one on PATH
  --json FILE       also writes every measurement to FILE
  --write           also writes the pages of docs/ whose parts were all measured in full`

const FULL = { keys: [1, 100, 1000], latencies: [0, 50] }

/** Reads the command line. Throws a `RangeError` or a `TypeError` that names the option at fault. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      keys: { type: 'string' },
      latency: { type: 'string' },
      repeat: { type: 'string' },
      engine: { type: 'string', default: 'terraform' },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const partial = ['quick', 'keys', 'latency', 'repeat'] as const
  const narrowed = partial.find(name => values[name] !== undefined && values[name] !== false)
  if (values.write && narrowed !== undefined) {
    throw new RangeError(`--write describes a full run: leave out --${narrowed}`)
  }
  return {
    help: values.help,
    parts: values.only === undefined ? PARTS : values.only.split(',').map(readPart),
    keys:
      values.keys === undefined ? (values.quick ? [1, 100] : FULL.keys) : readNumbers('keys', values.keys, 1),
    latencies: values.latency === undefined ? FULL.latencies : readNumbers('latency', values.latency, 0),
    repetitions:
      values.repeat === undefined
        ? values.quick
          ? 1
          : undefined
        : readNumbers('repeat', values.repeat, 1)[0],
    engine: values.engine,
    json: values.json,
    write: values.write,
  }
}

function readPart(text: string): Part {
  const part = PARTS.find(known => known === text)
  if (part === undefined) throw new RangeError(`--only knows ${PARTS.join(', ')}, not "${text}"`)
  return part
}

function readNumbers(option: string, text: string, least: number): number[] {
  return text.split(',').map(item => {
    const number = Number(item)
    if (item.trim() === '' || !Number.isInteger(number) || number < least) {
      throw new RangeError(`--${option} takes whole numbers from ${least} on, not "${item}"`)
    }
    return number
  })
}
