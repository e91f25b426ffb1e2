import { readdir, readFile } from 'node:fs/promises'

/** The process ids of the provider processes that work in this stage: those with its folder for temporary files. */
export async function providersOf(folder: string): Promise<readonly number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const [command, environment] = await Promise.all([
      readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${entry}/environ`, 'utf8').catch(() => ''),
    ])
    if (
      /terraform-provider-ekb/.test(command.split('\0')[0] ?? '') &&
      environment.includes(`TMPDIR=${folder}/`)
    ) {
      found.push(Number(entry))
    }
  }
  return found
}

/** Waits until `check` answers something; asks it every 20 ms. Throws after `seconds`, saying what was waited for. */
export async function until<Result>(
  what: string,
  check: () => Result | undefined | false | Promise<Result | undefined | false>,
  seconds = 60,
): Promise<Result> {
  const deadline = performance.now() + seconds * 1000
  for (;;) {
    const result = await check()
    if (result !== undefined && result !== false) return result
    if (performance.now() > deadline) throw new Error(`it did not come about in ${seconds} s: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
