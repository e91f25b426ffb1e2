import { styleText } from 'node:util'

const LABEL_WIDTH = 10
const TEXT_WIDTH = 72

/** Prints the story line by line: number, what was run, what came of it, how long it took. */
export interface Printer {
  line(text?: string): void
  step(number: string, label: string, text: string, took?: number): void
}

/** A printer to standard output, with colour on a terminal only. */
export function createPrinter(out: NodeJS.WriteStream): Printer {
  const dim = (text: string): string => (out.isTTY ? styleText('dim', text) : text)
  const line = (text = ''): void => {
    out.write(`${text.trimEnd()}\n`)
  }
  return {
    line,
    step(number, label, text, took) {
      const time = took === undefined ? '' : dim(`${(took / 1000).toFixed(1).padStart(5)} s`)
      line(`${number.padEnd(3)}${label.padEnd(LABEL_WIDTH)}${text.padEnd(TEXT_WIDTH)}${time}`)
    },
  }
}

/** `0 s without a valid key`; a time that is not 0 is never rounded to it. */
export function withoutValidKey(seconds: number): string {
  return `${seconds === 0 ? '0' : Math.max(seconds, 0.01).toFixed(2)} s without a valid key`
}
