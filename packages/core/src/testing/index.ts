export {
  createTestTactful,
  type TestOptions,
  type TestPrompt,
  type TestTactful,
} from './createTestTactful.ts';
export { createTestDevice, type TestDevice } from './createTestDevice.ts';
