/** @type {import('ts-jest').JestConfigWithTsJest} */
export default {
  preset: 'ts-jest',
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  // The program imports './service-keys.ts', as Node runs it; what is compiled asks for .js.
  moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': '$1' },
}
