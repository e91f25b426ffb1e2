import { Testing } from 'cdktn'

// Adds the matchers of the framework (toHaveResource and the others) to jest's expect.
Testing.setupJest()
