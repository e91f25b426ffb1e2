import { useCallback, useEffect, useState } from 'preact/hooks'

const PANELS = ['keys', 'activity', 'audit', 'bench'] as const
export type PanelName = (typeof PANELS)[number]

/** The panel that the address names behind its `#`; undefined where it names none. */
function named(): PanelName | undefined {
  return PANELS.find(name => `#${name}` === location.hash)
}

/** The chosen panel. The address names it, so a link leads to it, and Back goes to the one before. */
export function usePanel(): readonly [PanelName, (name: PanelName) => void] {
  const [panel, setPanel] = useState(() => named() ?? 'keys')
  useEffect(() => {
    const follow = () => {
      // An anchor within the page is no panel. Without one, it is the page as it was opened.
      if (location.hash === '' || named() !== undefined) setPanel(named() ?? 'keys')
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const choose = useCallback((name: PanelName) => {
    setPanel(name)
    if (named() !== name) history.pushState(null, '', `#${name}`)
  }, [])
  return [panel, choose]
}
