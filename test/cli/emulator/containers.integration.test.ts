import { execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../../scripts/build/places.ts'
import { folderForTest } from '../../emulator/emulators.ts'

/** The command of a service in the first example of the page that has it, as its container's shell gets it. */
function commandOf(service: (file: Record<string, never>) => { command: string[] } | undefined): string {
  const page = readFileSync(join(root, 'docs/emulator.md'), 'utf8')
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => parse(text))
  const command = blocks.map(service).find(found => found !== undefined)?.command[0]
  if (command === undefined) throw new Error('the page has no such service')
  return command
}

/** A folder whose commands and files stand in for those of the container. */
function container(): { folder: string; path: string } {
  const folder = folderForTest()
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'shared'))
  const ekb = join(folder, 'bin/ekb')
  writeFileSync(ekb, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'src/cli/main.ts')}' "$@"\n`)
  chmodSync(ekb, 0o755)
  return { folder, path: `${join(folder, 'bin')}:${process.env['PATH']}` }
}

/** Runs the command as the container does, with its folders and its port here. */
function start(
  command: string,
  { folder, path }: ReturnType<typeof container>,
  env: Record<string, string> = {},
) {
  const here = command
    .replaceAll('/tmp/', `${folder}/`)
    .replaceAll(/(?<=[ >])\/shared\//g, `${folder}/shared/`)
    .replace('--port 8443', '--port 0')
  const child = spawn('sh', ['-ec', here], {
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  let text = ''
  child.stdout.on('data', chunk => {
    text += chunk
  })
  return { stdout: () => text }
}

/** Lists keys with a client that trusts this certificate alone, under the name that the containers use. */
async function namesOverTls(folder: string, certificate: string, variables: string): Promise<string> {
  const script = `. "$0"; port=\${EKB_ENDPOINT##*:}
    curl -sS --cacert "$1" --resolve "ekb:$port:127.0.0.1" "https://ekb:$port/api/keys?project_id=$EKB_PROJECT_ID" \\
      -H "x-api-key: $EKB_API_KEY" -H "x-api-secret: $EKB_API_SECRET"`
  const { stdout } = await promisify(execFile)('sh', ['-c', script, variables, certificate], { cwd: folder })
  return stdout
}

test('the Compose example shares a certificate and credentials that work', async () => {
  const here = container()
  const command = commandOf(file => (file['services'] as { ekb?: { command: string[] } } | undefined)?.ekb)
  start(command, here)
  const variables = join(here.folder, 'shared/ekb.env')
  await expect
    .poll(() => existsSync(variables) && readFileSync(variables, 'utf8'))
    .toContain('EKB_PROJECT_ID')
  expect(readFileSync(variables, 'utf8')).toContain(`EKB_CA_BUNDLE=${here.folder}/shared/tls.crt`)
  expect(await namesOverTls(here.folder, join(here.folder, 'shared/tls.crt'), variables)).toContain(
    'Automator Key',
  )
  expect(existsSync(join(here.folder, 'shared/tls.key'))).toBe(false)
})

test('the GitLab example serves the certificate of its variables, with the credentials of every run', async () => {
  const here = container()
  await promisify(execFile)(
    'openssl',
    [
      ...'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=ekb -addext subjectAltName=DNS:ekb'.split(' '),
      ...'-keyout key -out crt'.split(' '),
    ],
    { cwd: here.folder },
  )
  const pem = (name: string) => readFileSync(join(here.folder, name), 'utf8')
  const command = commandOf(file => {
    const services = (file['plan'] as { services?: { command: string[] }[] } | undefined)?.services
    return services?.[0]
  })
  const run = start(command, here, { EKB_TLS_KEY: pem('key'), EKB_TLS_CERT: pem('crt') })
  await expect.poll(run.stdout).toContain('EKB_PROJECT_ID')
  writeFileSync(join(here.folder, 'variables'), run.stdout())
  expect(await namesOverTls(here.folder, join(here.folder, 'crt'), join(here.folder, 'variables'))).toContain(
    'Automator Key',
  )
  const again = start(command, here, { EKB_TLS_KEY: pem('key'), EKB_TLS_CERT: pem('crt') })
  await expect.poll(again.stdout).toContain('EKB_PROJECT_ID')
  const credentials = (text: string) => text.split('\n').filter(line => !line.includes('ENDPOINT'))
  expect(credentials(again.stdout())).toEqual(credentials(run.stdout()))
})
