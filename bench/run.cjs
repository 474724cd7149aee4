// Runs a TypeScript file as it stands, in a process of its own: `node bench/run.cjs file.ts`.
const { transformFileSync } = require('@swc/core')
const { resolve } = require('node:path')

const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: false,
}
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file)
require(resolve(process.argv[2]))
