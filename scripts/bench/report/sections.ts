import type { Results } from '../results.ts'
import { auditSections } from './audit.ts'
import { cdkSections } from './cdk.ts'
import { pulumiSections } from './pulumi.ts'
import { reviewSections } from './review.ts'
import { rotatingSections } from './rotating.ts'
import { scaleSections } from './scale.ts'
import type { Section } from './section.ts'
import { cases } from './select.ts'
import { commandTable, engineStartTable, packageTable, processTable, startTable } from './tables.ts'

/** The tables of everything that was measured. */
export function sections(results: Results): readonly Section[] {
  const latencies = [...new Set(cases(results).map(measured => measured.latencyMs))]
  const made: Section[] = latencies.map(latencyMs => ({
    title: `Whole commands, ${latencyMs} ms latency`,
    text:
      'Wall time of the engine from start to exit; medians. The ratios are medians of the ratios of consecutive ' +
      'runs. The number after a command is the number of keys.',
    table: commandTable(
      results,
      cases(results).filter(measured => measured.latencyMs === latencyMs),
      ({ step, keys }) => `${step}, ${keys}`,
    ),
  }))
  const overridden = cases(results, 'dev-overrides')
  if (overridden.length > 0) {
    made.push({
      title: 'Whole commands of one key, with `dev_overrides`',
      text: 'The same without the hash of the package, which a lock file has the engine compute.',
      table: commandTable(results, overridden, ({ step, latencyMs }) => `${step}, ${latencyMs} ms`),
    })
  }
  const processes = processTable(results)
  if (processes.rows.length > 0) {
    made.push({
      title: 'Memory and processor time of the providers',
      text: 'The largest `VmHWM` of any provider process in any run, and the total processor time of all of them; medians.',
      table: processes,
    })
  }
  if (results.starts !== undefined) {
    made.push({
      title: 'Start',
      text:
        "From the start of the process, to a client that does what go-plugin's does (mutual TLS with a P-521 " +
        'certificate of its own), without what an engine adds to it.',
      table: startTable(results, results.starts),
    })
  }
  if (results.engineStarts !== undefined) {
    made.push({
      title: 'Start, as the engine sees it',
      text: "The same between the times of the engine's own log (`TF_LOG=trace`), with whole milliseconds.",
      table: engineStartTable(results, results.engineStarts),
    })
  }
  if (results.packages !== undefined) {
    made.push({
      title: 'What the size of a package costs',
      text:
        'If there is a lock file, the engine reads and hashes the whole package at every command. ' +
        '`dev_overrides` skips only that.',
      table: packageTable(results),
    })
  }
  return [
    ...made,
    ...rotatingSections(results),
    ...pulumiSections(results),
    ...cdkSections(results),
    ...reviewSections(results),
    ...auditSections(results),
    ...scaleSections(results),
  ]
}
