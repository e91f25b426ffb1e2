import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

/** One tab and what it opens. */
export interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
  /** A number behind the label, for instance of faults in force; 0 is not shown. */
  readonly count?: number
}

interface TabsProps<Name extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** A row of tabs: arrow keys, Home and End move in it. Panels are `#panel-NAME`. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const row = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.name)
    row.current?.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
      {tabs.map(({ name, label: text, count = 0 }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === chosen}
          aria-controls={name === chosen ? `panel-${name}` : undefined}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {text}
          {count > 0 ? <span class="count">{count}</span> : null}
        </button>
      ))}
    </div>
  )
}

interface TabPanelProps {
  readonly name: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** What a tab opens. */
export function TabPanel({ name, class: classes = '', children }: TabPanelProps) {
  return (
    <section class={`panel ${classes}`} role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`}>
      {children}
    </section>
  )
}
