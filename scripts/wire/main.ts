import { CommandError } from '../command.ts'
import { compareService } from './compare-service.ts'
import type { Finding } from './finding.ts'
import { newestVersion } from './go-module.ts'
import { PROTOCOLS, type Protocol } from './protocols.ts'
import { publishedProtocol } from './published.ts'
import { DescriptorFormError } from './raw-descriptor.ts'

const USAGE = `npm run wire [-- [--pinned | --strict] [NAME[@VERSION] ...]]

Compares the tables of the plugin protocols with the newest published descriptors, which come as Go modules through
Go's own module proxy (needs go). Names:
${PROTOCOLS.map(({ name, module, pinned }) => `  ${name.padEnd(12)} ${module}, pinned ${pinned}`).join('\n')}

  --pinned  compare with the pinned versions in place of the newest
  --strict  what is published and not in the tables is a failure too

Exit code: 0 the tables hold; 1 something differs, or could not be had; 2 the arguments cannot be used.`

interface Options {
  readonly pinned: boolean
  readonly strict: boolean
  readonly wanted: readonly { readonly protocol: Protocol; readonly version: string | undefined }[]
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE)
    return 0
  }
  const { pinned, strict, wanted } = parse(args)
  let failed = false
  for (const { protocol, version } of wanted) {
    failed =
      !(await compare(protocol, { strict, version: version ?? (pinned ? protocol.pinned : undefined) })) ||
      failed
  }
  return failed ? 1 : 0
}

function parse(args: readonly string[]): Options {
  const flags = args.filter(arg => arg.startsWith('-'))
  const unknown = flags.find(flag => flag !== '--pinned' && flag !== '--strict')
  if (unknown !== undefined) throw new RangeError(`there is no option ${unknown}`)
  const names = args.filter(arg => !arg.startsWith('-'))
  const wanted = (names.length > 0 ? names : PROTOCOLS.map(({ name }) => name)).map(text => {
    const [name, version] = text.split('@', 2)
    const protocol = PROTOCOLS.find(known => known.name === name)
    if (protocol === undefined) throw new RangeError(`there is no protocol "${name}"`)
    return { protocol, version }
  })
  return { pinned: flags.includes('--pinned'), strict: flags.includes('--strict'), wanted }
}

/** Answers whether the tables hold. */
async function compare(
  protocol: Protocol,
  { strict, version: asked }: { readonly strict: boolean; readonly version: string | undefined },
): Promise<boolean> {
  try {
    const version = asked ?? (await newestVersion(protocol.module, protocol.pinned))
    const published = await publishedProtocol(protocol, version)
    const findings = protocol.services
      .flatMap(service => compareService(published, service))
      .filter(({ kind }) => protocol.leads || kind === 'new' || kind === 'differs')
    const errors = findings.filter(({ kind }) => kind !== 'new')
    const news = findings.length - errors.length
    const rpcs = protocol.services.flatMap(({ rpcs: all }) => Object.keys(all)).length
    console.log(
      `${protocol.title}: ${protocol.module} ${version}${version === protocol.pinned ? '' : `, pinned ${protocol.pinned}`}\n` +
        `  ${rpcs} procedures compared: ${errors.length} differ, ${news} new`,
    )
    for (const finding of findings) console.log(`  ${line(finding)}`)
    return errors.length === 0 && !(strict && news > 0)
  } catch (cause) {
    if (!(cause instanceof CommandError) && !(cause instanceof DescriptorFormError)) throw cause
    console.error(`${protocol.title}: FAILED: ${cause.message}`)
    return false
  }
}

function line({ kind, at, text }: Finding): string {
  return `${kind.padEnd(8)} ${at}: ${text}`
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof RangeError)) throw cause
  console.error(`${cause.message}\n\n${USAGE}`)
  process.exitCode = 2
}
