import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from '../page/block.ts'
import type { Page } from '../page/read-page.ts'
import { besidePiece } from '../pieces/beside-piece.ts'
import { parsePiece } from '../pieces/parse-piece.ts'
import { topBlocks } from '../pieces/top-blocks.ts'
import type { Session } from '../session/session.ts'

/** Judges the pieces of a page that are in no file. */
export interface PieceJudge {
  /** Throws what is wrong with the piece. */
  judge(piece: Block, signal: AbortSignal): Promise<void>
}

/**
 * @param folder a folder of its own, absolute
 * @param session a shell of its own, which begins as README left off
 * @param first README's first configuration
 */
export function openPieceJudge(page: Page, folder: string, session: Session, first: string): PieceJudge {
  let initialised = ''
  const run = async (script: string, signal: AbortSignal, input = '') => {
    const { code, output } = await session.run(script, { fails: true, input, signal })
    if (code !== 0) throw new Error(`\`${script}\` ended with exit code ${code}:\n${output}`)
  }
  return {
    async judge(piece, signal) {
      if (piece.use === 'parse') {
        return parsePiece(piece, (command, text) => run(command, signal, text))
      }
      const beside = besidePiece(piece, page, first)
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'beside.tf'), beside)
      await writeFile(join(folder, 'piece.tf'), piece.text)
      const needs = topBlocks(`${beside}\n${piece.text}`).filter(({ head }) =>
        /^(terraform|module)\b/.test(head),
      )
      const wanted = JSON.stringify(needs)
      const terraform = (words: string) => run(`cd '${folder}' && terraform ${words} -no-color`, signal)
      if (wanted !== initialised) await terraform('init -upgrade -input=false')
      initialised = wanted
      // A plan validates as well.
      await terraform(piece.attributes.validateOnly === undefined ? 'plan -input=false' : 'validate')
    },
  }
}
