const { TestEnvironment } = require('jest-environment-node')

/**
 * jest loads every module anew for each test file; for the largest libraries that took a third of the whole run. Those
 * named in package.json (`moduleNameMapper`) are loaded once for each worker instead, outside the test's own realm.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.global.loadOnce = name => require(name)
  }
}
