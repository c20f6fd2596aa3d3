// jest transform: esbuild, which is the bundler here already. It does not hoist jest.mock, and nothing here mocks modules.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const self = createHash('sha1').update(readFileSync(__filename)).update(version).digest('hex');
const loaderOf = (file) => /\.(?:c|m)?tsx?$|\.[cm]?jsx?$/.exec(file)?.[0].replace(/^\.[cm]?/, '') ?? 'js';

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(self).update(file).update('\0').update(source).digest('hex'),
  process: (source, file) => {
    const { code, map } = transformSync(source, {
      loader: loaderOf(file),
      format: 'cjs',
      target: 'node20',
      platform: 'node',
      sourcefile: file,
      sourcemap: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};
