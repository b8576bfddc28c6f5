// The service worker of a site that is no longer kept offline (`OFFLINE=0`): it removes what the earlier ones kept, and
// itself. Open pages are left as they are.
import { removeAll } from '../copies.ts';
import { storesOf } from '../names.ts';

const scope = self as unknown as ServiceWorkerGlobalScope;
const stores = storesOf(new URL(scope.registration.scope).pathname);

scope.addEventListener('install', () => void scope.skipWaiting());

scope.addEventListener('activate', (event) => {
  const leave = async (): Promise<void> => {
    await removeAll({ caches: scope.caches, stores });
    await scope.registration.unregister();
  };
  event.waitUntil(leave());
});
