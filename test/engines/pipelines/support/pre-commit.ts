import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../../../scripts/build/places.ts'
import { findEngine } from '../../../../scripts/engines/find.ts'
import { installTools } from './install-tools.ts'
import { writeCommand } from './machine.ts'
import { blockOfPage, fileOfPage } from './page.ts'
import type { Job, Outcome, Pipeline } from './pipeline.ts'
import { VERSION } from './release.ts'

/** Pushes from a clone with the hook of `.pre-commit-config.yaml`; what a person has installed is there. */
export const preCommit: Pipeline = job => push(job, fileOfPage('.pre-commit-config.yaml'))

/** The same with the other configuration of the page, for OpenTofu. */
export const preCommitTofu: Pipeline = job => push(job, blockOfPage('pre-commit-tofu'))

async function push(job: Job, config: string): Promise<Outcome> {
  const { engine, machine, variables, secrets } = job
  await prepare(job)
  const env = { ...variables, ...secrets }
  let log = ''
  const succeed = async (...words: string[]) => {
    const said = await machine.run(words, env)
    log += said.stdout + said.stderr
    if (said.code !== 0) throw new Error(`${words.join(' ')}:\n${said.stdout}${said.stderr}`)
  }
  await succeed('git', 'init', '--quiet', '--initial-branch=main')
  await succeed('git', 'init', '--quiet', '--bare', join(machine.home, 'remote.git'))
  await succeed('git', 'remote', 'add', 'origin', join(machine.home, 'remote.git'))
  await writeFile(join(machine.workspace, '.pre-commit-config.yaml'), config)
  await writeFile(join(machine.workspace, '.gitignore'), '.terraform/\n')
  await succeed('git', 'add', '--all')
  await succeed('git', 'commit', '--quiet', '--message=keys')
  await succeed(engine.binary, 'init', '-input=false')
  await succeed('bash', '-euo', 'pipefail', '-c', blockOfPage('pre-commit-install'))
  const sent = await machine.run(['git', 'push', '--quiet', 'origin', 'main'], env)
  const said = sent.stdout + sent.stderr
  const pushed = await machine.run(
    ['git', '--git-dir', join(machine.home, 'remote.git'), 'rev-parse', 'main'],
    env,
  )
  if ((pushed.code === 0) !== (sent.code === 0)) throw new Error(`git contradicts itself:\n${said}`)
  // pre-commit shows what a hook said only where it failed.
  return { passed: sent.code === 0, log: log + said, report: sent.code === 0 ? 'passed' : said }
}

/** The machine of a person: ekb, the provider, the engine, pre-commit, and GitHub's repository of the hook. */
async function prepare({ engine, machine, release }: Job): Promise<void> {
  const python = await findEngine('pipeline-python')
  if (python === undefined) throw new Error('pre-commit is not there: npm run engines pipeline-python')
  await writeCommand(machine, 'pre-commit', `#!/bin/sh\nexec ${python.path} -m pre_commit "$@"\n`)
  await installTools({ engine, machine, release })
  const hooks = join(machine.home, 'hooks')
  await mkdir(hooks)
  await copyFile(join(root, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'))
  const lines = [
    '[user]\n name = somebody\n email = somebody@example.com',
    `[url "${hooks}"]\n insteadOf = https://github.com/ekb/ekb`,
    '[safe]\n directory = *',
  ]
  await writeFile(join(machine.home, '.gitconfig'), `${lines.join('\n')}\n`)
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message=hooks'],
    ['tag', `v${VERSION}`],
  ]) {
    const { code, stderr } = await machine.run(['git', ...words], {}, hooks)
    if (code !== 0) throw new Error(stderr)
  }
}
