// `npm run build`: checks the content and builds the site of it, for a server or (EXPORT=1) as files.
import { checkAndBuild } from './steps/build.mjs';
import { fail } from './steps/run.mjs';

try {
  await checkAndBuild({ EXPORT: process.env.EXPORT ?? '' });
} catch (cause) {
  fail(cause);
}
