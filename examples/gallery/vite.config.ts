import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'prompt.html'] },
  },
});
