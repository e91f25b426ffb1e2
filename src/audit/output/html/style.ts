/** The look of the page: that of the emulator's page, in the colours that the device asks for, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #10141b);
  --surface: light-dark(#ffffff, #171c25);
  --ink: light-dark(#18202d, #e7ebf2);
  --muted: light-dark(#556072, #a0abbd);
  --line: light-dark(#dee2e9, #2b3443);
  --accent: light-dark(#2a55c9, #93b1ff);
  --danger: light-dark(#b3261e, #ff9d94);
  --danger-soft: light-dark(#fcebe9, #3a1f21);
  --warn: light-dark(#7d4b00, #f3c172);
  --warn-soft: light-dark(#fdf1da, #38290f);
  --info: light-dark(#174f8f, #9cc7ff);
  --info-soft: light-dark(#e4effb, #172f4b);
  font: 15px / 1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  color: var(--ink);
  background: var(--ground);
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.4rem; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.6rem; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
code { font: 0.92em ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: var(--accent); }
.quiet { color: var(--muted); }
.name { font-weight: 600; overflow-wrap: anywhere; }
.card, .table { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.card { padding: 0.8rem 1rem; margin: 0 0 0.6rem; }
.table { overflow-x: auto; }
.table:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { color: var(--muted); font-size: 0.87rem; white-space: nowrap; }
tbody th { font-weight: inherit; }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
th button { all: unset; cursor: pointer; }
th[aria-sort="ascending"] button::after { content: " \\2191"; }
th[aria-sort="descending"] button::after { content: " \\2193"; }
.badge { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 99px; font-size: 0.8rem; font-weight: 600; white-space: nowrap; border: 1px solid var(--line); }
.critical, .high { color: var(--danger); background: var(--danger-soft); }
.medium { color: var(--warn); background: var(--warn-soft); }
.low { color: var(--info); background: var(--info-soft); }
@media (forced-colors: active) { .badge { border: 1px solid; } }
@media print {
  :root { color-scheme: light; background: none; font-size: 11px; }
  body { max-width: none; padding: 0; }
  .table { overflow: visible; }
  .card, tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
