import { buildFrontDoor } from '../../front-door/build';
import { buildPreview, watchH5, type Watching } from '../../h5/compiler/build';

function explain(error: unknown): void {
  console.error(`The pages could not be built.\n${error instanceof Error ? error.message : String(error)}`);
}

/** Builds the front door, the preview and the web app, and the last again after every edit; then calls `onBuilt`. */
export async function watchPages(onBuilt: () => void): Promise<Watching> {
  await buildFrontDoor().catch(explain);
  await buildPreview().catch(explain);
  let first = true;
  return watchH5({
    onRebuild(rebuilt) {
      if (!rebuilt.ok) explain(rebuilt.error);
      else if (!first) {
        console.log(`Pages rebuilt in ${Math.round(rebuilt.ms)} ms.`);
        onBuilt();
      }
      first = false;
    },
  });
}
