import type { Router } from '../http/router';
import type { CloudParts } from '../parts';

/** `/console/`. */
export function consoleRoutes(router: Router, parts: CloudParts): void {
  router.on('GET', '/console/', ({ response }) => {
    response.end(String(Object.keys(parts.environments)));
  });
}
