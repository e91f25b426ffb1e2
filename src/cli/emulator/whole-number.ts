import { InvalidArgumentError } from 'commander'

/** Reads the value of an option that is a whole number from `min` to `max`. */
export function wholeNumber(max: number, min = 0): (text: string) => number {
  return text => {
    const value = Number(text)
    if (/^-?\d+$/.test(text) && value >= min && value <= max) return value
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`)
  }
}
