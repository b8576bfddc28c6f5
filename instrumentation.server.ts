/** Next calls this once when a server starts; it is no part of an export (see `pageExtensions`). */
export async function register(): Promise<void> {
  // Development renders pages as they are asked for and reloads them by its own requests.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  // Who draws a few pages again asks the framework only.
  if (process.env['DRAWS_AGAIN'] === '1') return;
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return;
  const { startServing } = await import('#lib/server/start.ts');
  startServing();
}
