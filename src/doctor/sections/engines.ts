import type { EngineSeen, PluginSeen } from '../machine/engines.ts'
import { type Finding, fault, note, ok } from '../report/finding.ts'

/** Which engines are on PATH, and whether this system runs our plugins. */
export function engineFindings(
  engines: readonly EngineSeen[],
  plugins: readonly PluginSeen[],
): readonly Finding[] {
  const found = engines.flatMap(engineFinding)
  const none = note(
    'none',
    'No engine is on PATH.',
    'Install Terraform, OpenTofu or Pulumi, or add its folder to PATH.',
  )
  return [...(found.length === 0 ? [none] : found), ...plugins.map(pluginFinding)]
}

function engineFinding({ title, started, version, tooOld, oldest }: EngineSeen): readonly Finding[] {
  const check = title.toLowerCase()
  if (started.kind === 'missing') return []
  if (started.kind === 'failed') {
    return [
      note(
        check,
        `${title} is on PATH, but does not run: ${started.reason}.`,
        `Install ${title} again, or remove it from PATH.`,
      ),
    ]
  }
  if (version === undefined) return [ok(check, `${title} is on PATH. It does not tell its version.`)]
  return [
    tooOld
      ? note(
          check,
          `${title} ${version} is older than ekb works with.`,
          `Install ${title} ${oldest} or later.`,
        )
      : ok(check, `${title} ${version} is on PATH.`),
  ]
}

function pluginFinding({ name, started }: PluginSeen): Finding {
  if (started.kind === 'ran') return ok(name, `${name} runs on this machine.`)
  const reason = started.kind === 'missing' ? 'the file is gone' : started.reason
  return fault(
    name,
    `${name} does not run on this machine: ${reason}.`,
    'Install the archive for this system and processor. On macOS, `xattr -d com.apple.quarantine FILE` removes the mark of a download.',
  )
}
