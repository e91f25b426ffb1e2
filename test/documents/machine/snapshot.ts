import { root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'

/**
 * Makes a bare repository with one commit that holds what lies in this checkout now, changes included that are in
 * no commit yet: what is cloned from it is what is tested. Nothing is written to the checkout.
 *
 * @param folder where the repository is made, absolute
 * @returns its address for `git clone`
 */
export async function snapshotRepository(folder: string): Promise<string> {
  const name = { name: 'ekb', email: 'ekb@example.com' }
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: name.name,
    GIT_AUTHOR_EMAIL: name.email,
    GIT_COMMITTER_NAME: name.name,
    GIT_COMMITTER_EMAIL: name.email,
  }
  const place = [`--git-dir=${folder}`, `--work-tree=${root}`, '-c', 'core.bare=false']
  const git = (...args: string[]) => runOrFail('git', [...place, ...args], { env, cwd: root })
  await runOrFail('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { env })
  await git('add', '--all')
  await git('commit', '--quiet', '--no-verify', '--message', 'The state under test')
  return `file://${folder}`
}
