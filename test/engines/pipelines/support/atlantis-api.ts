import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parse } from 'yaml'
import { installTools } from './install-tools.ts'
import { blockOfPage, fileOfPage } from './page.ts'
import type { Job, Pipeline } from './pipeline.ts'

const TOKEN = 'made-up-api-secret'

/** Asks a server with the `repos.yaml` of a page for a night, as the cron of that page does. */
export function atlantisNight(page: string): Pipeline {
  return async job => {
    await installTools(job)
    const log: string[] = []
    const server = createServer(async (request, response) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      const { Ref, Type, Projects } = JSON.parse(Buffer.concat(pieces).toString())
      const isRight =
        request.url === '/api/apply' &&
        request.headers['x-atlantis-token'] === TOKEN &&
        JSON.stringify([Ref, Type, Projects]) === '["main","Github",["keys"]]'
      if (!isRight) return void response.writeHead(400).end('{"error":"request is missing fields"}')
      const isDone = await perform(job, page, log)
      response.writeHead(isDone ? 200 : 500).end(JSON.stringify({ ProjectResults: log }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const env = { ATLANTIS_URL: url, ATLANTIS_API_SECRET: TOKEN }
    const cron = await job.machine.script(blockOfPage('ask', page), ['sh'], env)
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    return { passed: cron.code === 0, log: log.join('') + cron.stderr, report: cron.stdout || undefined }
  }
}

/**
 * What Atlantis 0.36 does for `POST /api/apply` (its `api_controller.go`): it plans, and applies then, whether the
 * steps of the plan passed or not. Its own apply fails where there is no saved plan.
 */
async function perform(job: Job, page: string, log: string[]): Promise<boolean> {
  const { machine, variables, secrets } = job
  const { repos, workflows } = parse(fileOfPage('repos.yaml', page))
  const { plan, apply } = workflows[repos[0].workflow]
  if (repos[0].apply_requirements.length > 0) throw new Error('the API has no pull request to approve')
  const PLANFILE = join(machine.workspace, 'keys-default.tfplan')
  const builtIn: Readonly<Record<string, readonly string[]>> = {
    init: ['terraform', 'init', '-input=false'],
    plan: ['terraform', 'plan', '-input=false', '-refresh', '-out', PLANFILE],
    apply: ['terraform', 'apply', '-input=false', PLANFILE],
  }
  const run = async (steps: readonly unknown[]) => {
    for (const step of steps) {
      const [name = '', options] =
        typeof step === 'string' ? [step] : (Object.entries(step as object)[0] ?? [])
      const words = builtIn[name]
      const own: readonly string[] = words === undefined ? ['sh', '-c', options] : withOptions(words, options)
      const said = await machine.run(own, { ...variables, ...secrets, PLANFILE })
      log.push(said.stdout + said.stderr)
      if (said.code !== 0) return false
    }
    return true
  }
  await run(plan.steps)
  return run(apply.steps)
}

/** Options stand before the file of the plan. */
function withOptions(words: readonly string[], options?: { readonly extra_args: readonly string[] }) {
  return [...words.slice(0, 3), ...(options?.extra_args ?? []), ...words.slice(3)]
}
