import type { Emulator } from '../../../src/emulator/index.ts'
import type { Program } from '../../../test/engines/harness/pulumi/program.ts'
import type { Stack } from '../../../test/engines/harness/pulumi/stack.ts'

/** Something that can happen to keys, as a program and commands bring it about. */
export interface PulumiSituation {
  /** The name of its folder begins with `pulumi-`. */
  readonly name: string
  /** Whether the streamed events are stored as well. */
  readonly stream?: boolean
  /** Brings everything to the point where the preview is made, then makes it. */
  run(scene: PulumiScene): Promise<void>
}

/** An emulator that stands still, and a stack. */
export interface PulumiScene {
  readonly emulator: Emulator
  readonly stack: Stack
  /** Writes the program and brings it about. */
  applied(program: Program): Promise<void>
  /** Makes the preview in each format and stores what it says. */
  capture(...args: string[]): Promise<void>
  /** The same of another operation, with `--preview-only`. */
  captureOf(operation: 'refresh' | 'destroy', ...args: string[]): Promise<void>
}
