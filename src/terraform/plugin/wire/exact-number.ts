/**
 * A decimal number as a double where a double is exactly that number, else the digits as they are: the
 * engine's numbers have 512 bits, so that its 0.1 is another number than the double 0.1.
 *
 * @returns undefined if the text is not a decimal number.
 */
export function exactNumber(text: string): number | string | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text)
  if (match === null) return undefined
  const [, , whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const scale = Number(exponent) - fraction.length
  // No double has more decimal places than 1074, nor more digits before its point than 309.
  if (Math.abs(scale) > 1100) return text
  return isDouble(BigInt(whole + fraction), scale) ? Number(text) : text
}

/** Whether `digits × 10^scale` is a whole number of at most 53 bits times a power of two. */
function isDouble(digits: bigint, scale: number): boolean {
  if (scale >= 0) return fits(digits * 10n ** BigInt(scale))
  const fives = 5n ** BigInt(-scale)
  return digits % fives === 0n && fits(digits / fives) && isInRange(digits, scale)
}

function fits(integer: bigint): boolean {
  const double = Number(integer)
  return Number.isFinite(double) && BigInt(double) === integer
}

/** Below the normal numbers a double has fewer bits: those are left as digits. */
function isInRange(digits: bigint, scale: number): boolean {
  return digits === 0n || Number(`${digits}e${scale}`) >= 2 ** -1022
}
