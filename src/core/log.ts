/** The fields of a log line. Values are redacted before they are written. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

/** Writes log lines. The engine adapter decides format, level and redaction. */
export interface Logger {
  trace(message: string, fields?: LogFields): void
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
