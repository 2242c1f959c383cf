import { defineConfig } from 'vitest/config';
import { catalogue } from './web/page/build/catalogue_plugin.ts';

export default defineConfig({
  plugins: [catalogue()],
  test: { include: ['web/**/*.test.ts', 'tests/release/*.test.ts'], environment: 'node' },
});
