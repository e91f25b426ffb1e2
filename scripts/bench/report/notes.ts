/** What a reader of the numbers has to know, whatever they are. */
export const NOTES = `## How this is measured

- Both providers are installed as their users have them: a filesystem mirror and a lock file.
- Every subject goes through \`plan\`, \`apply\` (with its own plan), a second \`plan\` that has to be empty, and
  \`destroy\`, in a new folder; then the next one. Who begins changes from round to round.
- restapi gets the setting that costs it the fewest requests: it takes the new key from the answer to its POST, and
  the server answers \`GET /api/keys/{id}\` for it at no cost. The platform has no such request: against it,
  restapi searches the list for every key (\`read_search\`), which takes four lists for each in a no-op plan.
- The floor asks nobody: it is what the engine needs for as many objects that are built into it.
- The requests are those that the server counted.

## How to repeat it

\`\`\`sh
npm run bench -- --only start,package,commands    # about 15 minutes; builds the Go provider once (needs Go 1.26)
npm run bench -- --quick     # 1 and 100 keys, one repetition
npm run bench -- --json results.json
npm run bench -- --only start,package,commands --write    # also writes this page
\`\`\`

Leave the machine alone meanwhile: with two cores, anything else that runs is in the numbers.
`
