import { Testing } from 'cdktf'

// Adds the matchers of the framework (toHaveResource and the others) to jest's expect.
Testing.setupJest()
