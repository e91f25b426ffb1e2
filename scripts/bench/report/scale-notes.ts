/** Where cost stops to grow as it does in the tables, and how it was measured. */
export const SCALE_NOTES = `## Where the walls are

In these tables, ten times the keys cost at most about ten times the processor time. Beyond them, or with other commands,
there are walls:

- **The first wall is the engine's, in an apply.** An apply of 1,000 \`terraform_data\` takes about 40 times as long as
  one of 100 ([whole commands](benchmarks.md#whole-commands-0-ms-latency)), because the engine works on its whole state
  after each change. Smaller states move it: one for each team or project.
- **The next is the single list of a project.** An answer, or pages together, of more than 32 MiB are refused. With about
  220 bytes for each key, these are 150,000 keys in one project. Until then, a plan reads the list once and takes about
  4 kB of memory for each of its keys.
- **An audit waits for the platform.** At most four lists are asked for at a time. With 50 ms for each, 2,000 projects
  take 25 seconds. A second process with other projects moves it, if the platform takes more requests at once.
- **The memory of an audit grows with the keys.** Each row is kept until the report is written, because the value of a
  key in the last project must not be shown in the name of one in the first. Audits of some projects each stay small.
- **The emulator is slow to fill.** It remembers every state that one seed goes through. Many projects are better given in
  several seeds, as this benchmark does.

## How this is measured

- Each size runs once, as whole commands of the shipped files, and the format of an audit that grows is JSON. The audits
  of 500 projects take turns with all formats.
- Processor time is that of the command and of all that it starts. Memory is the largest \`VmHWM\` of our own process: the
  provider, or \`ekb\`. It includes about 50 MB of the executable itself.
- Processor time and memory can be trusted on a machine that does other work as well. The wall times cannot: they are then
  upper bounds. The load above shows which it was.
- The plans are first plans: each key is new, and the project has as many others already. Plans without a change and
  applies of up to 1,000 keys are on [the page of usual sizes](benchmarks.md).

## How to repeat it

Run these commands in the clone:

\`\`\`sh not-run="takes 10 minutes"
npm run bench -- --only audit,scale            # about 10 minutes
npm run bench -- --only audit,scale --write    # also writes this page and its picture
\`\`\`
`
