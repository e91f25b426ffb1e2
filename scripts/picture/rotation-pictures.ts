import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../engines/find.ts'
import { playKeyLives } from './key-lives.ts'
import { THEMES } from './terminal-svg.ts'
import { timelineSvg } from './timeline-svg.ts'

/** Draws when keys come and go, as an engine makes and deletes them week by week, in both themes, into `folder`. */
export async function drawRotationPictures(engine: Engine, folder: string): Promise<void> {
  const lives = await playKeyLives(engine)
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    await writeFile(join(folder, `rotation-${theme}.svg`), timelineSvg(lives, theme))
  }
}
