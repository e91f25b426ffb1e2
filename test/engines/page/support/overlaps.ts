import type { Page } from 'playwright-core'

/** The texts in two cells of one row that lie on top of each other. Of a name that is cut, the box counts. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textsOf = (cell: Element) => {
      const texts: { readonly text: string | null; readonly box: DOMRect }[] = []
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(node)
        const box = (node.parentElement?.closest('.name') ?? range).getBoundingClientRect()
        texts.push({ text: node.nodeValue, box })
      }
      return texts
    }
    return [...document.querySelectorAll('.key-table tbody tr')].flatMap(row => {
      const cells = [...row.children].map(textsOf)
      return cells.flatMap((texts, index) => {
        const others = cells.slice(index + 1).flat()
        return texts.flatMap(({ text, box }) =>
          others
            .filter(({ box: other }) => {
              const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
              const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
              return across > 1 && down > 1
            })
            .map(other => `${text} / ${other.text}`),
        )
      })
    })
  })
}
