/** `app.ts FRAMEWORK KEYS`: an app with this many keys in a set, and a guard; none make an empty app. */
const [framework = '', keys = ''] = process.argv.slice(2)
const { App, TerraformStack }: typeof import('cdktn') = await import(framework)
const { EkbProvider, KeyGuard, KeySet }: typeof import('@ekb/cdktn') = await import(`@ekb/${framework}`)

const app = new App()
const stack = new TerraformStack(app, 'bench')
new EkbProvider(stack, 'provider')
if (keys !== '0') {
  const services = Array.from({ length: Number(keys) }, (_, index) => [`service-${index}`, {}])
  new KeySet(stack, 'keys', { keys: Object.fromEntries(services) })
  KeyGuard.addTo(app)
}
app.synth()
