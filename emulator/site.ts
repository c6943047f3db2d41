import type { Router } from './http/router';
import { staticFiles } from './http/static';

const unbuilt = 'The pages are not built yet: run "npm run build".';

/** `/` the preview, `/h5/` the web app. To be added last: the preview's own files stand at the root. */
export function siteRoutes(
  router: Router,
  { h5Dir, previewDir }: { h5Dir: string; previewDir: string },
): void {
  const preview = staticFiles(previewDir, { fallback: false, unbuilt });
  router.on('GET', '/h5', ({ response, url }) => {
    response.writeHead(302, { location: `/h5/${url.search}` }).end();
  });
  router.on('GET', '/h5/*path', staticFiles(h5Dir, { fallback: true, unbuilt }));
  router.on('GET', '/', preview);
  router.on('GET', '/:path', preview);
}
