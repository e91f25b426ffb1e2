import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { type Engine, openWorkspace, type Workspace } from '../harness/index.ts'

/** An example's program, from `examples/`, and its one stack. */
export interface Program {
  readonly path: string
  readonly stack: string
}

/** A workspace in which an engine works on what a program becomes, initialised. */
export async function openSynthesized(
  program: Program,
  engine: Engine,
  env: Readonly<Record<string, string>>,
): Promise<Workspace> {
  const ws = await openWorkspace({ engine, env, main: '', init: false })
  await synthesize(program, ws)
  await ws.succeed('init', '-no-color')
  return ws
}

/** Runs a program as its users do, and puts what it becomes in place of what the workspace had. */
export async function synthesize({ path, stack }: Program, ws: Workspace): Promise<void> {
  await runOrFail(process.execPath, [join(root, 'examples', path)], { cwd: ws.folder })
  const text = await readFile(join(ws.folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8')
  await ws.write('', { 'cdk.tf.json': text })
}
