/** Facts that go with a log line. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

/** Where a provider writes what it does; the server decides format, level and redaction. */
export interface Logger {
  trace(message: string, fields?: LogFields): void
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
