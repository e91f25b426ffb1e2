import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Server } from '../state/server.ts'

/** What every part of the page may need. */
export interface PageContext {
  readonly server: Server
  /** Whether the emulator is there: what would change something waits for it. */
  readonly live: boolean
  /** Tells a person whether something worked, on the screen and to a screen reader. */
  say(message: string): void
}

const Context = createContext<PageContext | undefined>(undefined)

export const PageProvider = Context.Provider

/** The page around a part of it. */
export function usePage(): PageContext {
  const page = useContext(Context)
  if (page === undefined) throw new Error('a part of the page stands outside of it')
  return page
}
