import type { Router } from './http/router';
import { staticFiles } from './http/static';

const unbuilt = 'The pages are not built yet: run "npm run build".';

/** `/` the preview, `/h5/` the web app. */
export function siteRoutes(
  router: Router,
  { h5Dir, previewDir }: { h5Dir: string; previewDir: string },
): void {
  const preview = staticFiles(previewDir, unbuilt);
  router.on('GET', '/h5', ({ response, url }) => {
    response.writeHead(302, { location: `/h5/${url.search}` }).end();
  });
  router.on('GET', '/h5/*path', staticFiles(h5Dir, unbuilt));
  router.on('GET', '/', preview);
  router.on('GET', '/preview/*path', preview);
}
