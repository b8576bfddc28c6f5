import { getModel } from '#lib/content/index.ts';
import { orNone } from '../static-params.ts';

/** The weeklies, as the routes of their pages are built for them. */
export async function weeklyParams(): Promise<{ date: string }[]> {
  const { weeklies } = await getModel();
  return orNone(
    weeklies.map(({ date }) => ({ date })),
    { date: 'none' },
  );
}
