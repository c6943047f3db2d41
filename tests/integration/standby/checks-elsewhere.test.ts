import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplePost } from '../support/examples';
import { Place } from '../support/moved';
import { png, put } from '../support/pictures';
import { startProjectCloud, type ProjectCloud, type Someone } from '../support/project-cloud';
import { promote } from '../support/taking-over';

let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

const check = 'security.mediaCheckAsync';

async function post(author: Someone, pattern: number): Promise<string> {
  const image = put(cloud, author, png({ pattern }));
  await author.do('publish', 'post.create', { ...examplePost, images: [image] });
  return cloud.read('pictures', { userId: author.userId })[0]!._id;
}

test('WeChat is asked about somebody by the openid it has for them here, or not at all', async () => {
  const there = new Place(cloud, 'standby');
  cloud.setFaults([{ target: { openapi: check }, env: 'primary', effect: 'fail' }]);
  const [returned, gone] = [await cloud.person(), await cloud.person()];
  const [asked, unasked] = [await post(returned, 1), await post(gone, 2)];
  cloud.clock.advance(60_000);
  await cloud.runTimer('backup');
  await promote(cloud, 'standby');
  await there.person(returned.name!);
  const { wechat, people, identity } = cloud.environment('standby');
  // Both mini programs may have seen them; that it was the other one last makes no difference.
  const [other, later] = [cloud.environment('primary').identity.appid, cloud.clock.now() + 1000];
  await there.set('identities', { appid: other }, { seenAt: later });
  const openids: unknown[] = [];
  const call = wechat.call.bind(wechat);
  wechat.call = (name, parameters) => {
    if (name === check) openids.push(parameters['openid']);
    return call(name, parameters);
  };
  await cloud.runTimer('sweep', 'standby');
  wechat.call = call;
  expect(openids).toEqual([people.find(returned.name!).openid]);
  expect(there.read('identities', { appid: identity.appid })).toHaveLength(1);
  expect(there.read('pictures', { _id: asked })[0]!.traces).toHaveLength(1);
  expect(there.read('pictures', { _id: unasked })).toMatchObject([
    { state: 'pending', traces: [], result: { suggest: 'failed' } },
  ]);
}, 60_000);
