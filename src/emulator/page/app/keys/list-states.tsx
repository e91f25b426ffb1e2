/** The place of the list until the emulator has told what there is. */
export function LoadingRows() {
  return (
    <div class="loading" role="status">
      <span class="sr">Loading the API keys</span>
      {[62, 44, 55, 38].map(width => (
        <div key={width} class={`bone bone-${width}`} />
      ))}
    </div>
  )
}

interface NothingFitsProps {
  readonly search: string
  readonly onClear: () => void
}

/** The place of the list where no key fits. */
export function NothingFits({ search, onClear }: NothingFitsProps) {
  return (
    <div class="empty">
      <p class="empty-title">{search.trim() === '' ? 'No key of this type' : 'No key fits the search'}</p>
      <p>
        {search.trim() === ''
          ? 'This project has keys of other types.'
          : 'The text is looked for in names and in whole keys, in this project.'}
      </p>
      <button type="button" onClick={onClear}>
        Show all keys
      </button>
    </div>
  )
}
