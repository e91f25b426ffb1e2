import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB014 = defineRule({
  id: 'EKB014',
  level: 'high',
  title: 'Connection to the platform without encryption',
  references: ['CIS 3.10'],
  why: 'Keys and secrets travel in plain text, and anyone on the way can read them.',
  remedy: 'Use an `https` endpoint. Plain `http` is only for an emulator on the same machine.',
  example: {
    language: 'hcl',
    bad: 'provider "ekb" {\n  endpoint = "http://ekb.example.com"\n}',
    good: 'provider "ekb" {\n  endpoint = "https://ekb.example.com"\n}',
  },
  checks: {
    plan: {
      input: ({ providers }) =>
        providers
          .filter(({ endpoint }) => endpoint === 'http')
          .map(({ address }) => ({
            subject: address,
            seen: say`${address} reaches the platform over plain http.`,
          })),
    },
  },
})
