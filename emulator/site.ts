import type { Router } from './http/router';
import { staticFiles } from './http/static';

const undoored = 'The front door is not built yet: run "npm run build".';
const unbuilt = 'The pages are not built yet: run "npm run build".';

/** `/` the preview, `/h5/` the web app, `/door/` the front door. To be added last: the preview's own files stand at the root. */
export function siteRoutes(
  router: Router,
  { h5Dir, previewDir, doorDir }: { h5Dir: string; previewDir: string; doorDir: string },
): void {
  const preview = staticFiles(previewDir, { fallback: false, unbuilt });
  for (const path of ['/h5', '/door']) {
    router.on('GET', path, ({ response, url }) => {
      response.writeHead(302, { location: `${path}/${url.search}` }).end();
    });
  }
  router.on('GET', '/h5/*path', staticFiles(h5Dir, { fallback: true, unbuilt }));
  router.on('GET', '/door/*path', staticFiles(doorDir, { fallback: false, unbuilt: undoored }));
  router.on('GET', '/', preview);
  router.on('GET', '/:path', preview);
}
