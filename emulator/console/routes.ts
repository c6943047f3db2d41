import { ZodError, prettifyError } from 'zod';
import { CloudError } from '../cloudbase/errors';
import { DatabaseError } from '../cloudbase/database/errors';
import { readBody } from '../http/body';
import { HttpError } from '../http/http-error';
import { redirect, send } from '../http/respond';
import type { Exchange, Router } from '../http/router';
import type { CloudParts } from '../parts';
import { assetRoutes } from './assets';
import { html, type Html } from './html';
import { layout } from './layout';
import { callPage, callsPage } from './pages/calls';
import { advanceClock, clockPage } from './pages/clock';
import { collectionsPage } from './pages/collections';
import { createDocument, documentPage, newDocumentPage, saveDocument } from './pages/document';
import { documentsPage } from './pages/documents';
import { faultsPage, saveFaults } from './pages/faults';
import { invokeNow, invokePage } from './pages/invoke';
import { overviewPage } from './pages/overview';
import { peoplePage } from './pages/people';
import { filePage, removeFile, storagePage } from './pages/storage';
import { actOnShipping, shippingPage } from './pages/shipping';
import { actOnStandby } from './standby/acts';
import { standbyPage } from './standby/page';
import { runTimer, timersPage } from './pages/timers';
import { actOnPush, wechatPage } from './pages/wechat';
import { actOnMoney } from './pages/wechatpay-acts';
import { wechatpayPage } from './pages/wechatpay';
import { block } from './table';
import type { TextKey } from './texts';
import { keepLanguage, visitOf, type Visit } from './visit';

type Page = (visit: Visit) => Html | Promise<Html>;
/** Does what a form asks and gives where to go then. */
type Action = (visit: Visit, form: URLSearchParams) => string | Promise<string>;

/** Bytes of a form. */
const formLimit = 16 * 1024 * 1024;

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'";

function show({ response }: Exchange, status: number, page: string): void {
  const headers = { 'content-security-policy': policy, 'cache-control': 'no-store' };
  send(response, status, 'text/html; charset=utf-8', page, headers);
}

/** What the reader did wrong, in words and with a status; null for what is our fault. */
function complaint(error: unknown): { status: number; message: string } | null {
  if (error instanceof HttpError || error instanceof CloudError) return error;
  if (error instanceof ZodError) return { status: 400, message: prettifyError(error) };
  return error instanceof DatabaseError ? { status: 400, message: error.message } : null;
}

function showFailure(exchange: Exchange, visit: Visit, error: unknown): void {
  const known = complaint(error);
  if (!known) throw error;
  const { t } = visit;
  const body = html`${block(known.message)}
    <p><a href="${visit.url.pathname}${visit.url.search}">${t('back')}</a></p>`;
  show(exchange, known.status, layout(visit, t('failure'), body));
}

/** Puts the pages of `/console/` in place. */
export function consoleRoutes(router: Router, parts: CloudParts): void {
  const page = (path: string, title: TextKey, render: Page) =>
    router.on('GET', `/console/${path}`, async (exchange) => {
      const visit = visitOf(parts, exchange);
      keepLanguage(exchange);
      const heading = exchange.params['id'] ?? exchange.params['name'] ?? visit.t(title);
      try {
        show(exchange, 200, layout(visit, heading, await render(visit)));
      } catch (error) {
        showFailure(exchange, visit, error);
      }
    });
  const action = (path: string, act: Action) =>
    router.on('POST', `/console/${path}`, async (exchange) => {
      const visit = visitOf(parts, exchange);
      const form = new URLSearchParams((await readBody(exchange.request, formLimit)).toString());
      try {
        redirect(exchange.response, await act(visit, form));
      } catch (error) {
        showFailure(exchange, visit, error);
      }
    });

  router.on('GET', '/console', ({ response }) => redirect(response, '/console/'));
  assetRoutes(router);
  page('', 'overview', overviewPage);
  page('collections', 'collections', collectionsPage);
  page('collections/:name', 'collections', documentsPage);
  page('collections/:name/new', 'add', newDocumentPage);
  action('collections/:name/new', createDocument);
  page('collections/:name/:id', 'document', documentPage);
  action('collections/:name/:id', saveDocument);
  page('calls', 'calls', callsPage);
  page('calls/:id', 'calls', callPage);
  page('invoke', 'invoke', invokePage);
  action('invoke', invokeNow);
  page('timers', 'timers', timersPage);
  action('timers', runTimer);
  page('storage', 'storage', storagePage);
  page('storage/file', 'storage', filePage);
  action('storage/file', removeFile);
  page('wechat', 'wechat', wechatPage);
  action('wechat', actOnPush);
  page('wechatpay', 'wechatpay', wechatpayPage);
  action('wechatpay', actOnMoney);
  page('shipping', 'shipping', shippingPage);
  action('shipping', actOnShipping);
  page('standby', 'standbyPage', standbyPage);
  action('standby', actOnStandby);
  page('faults', 'faults', faultsPage);
  action('faults', saveFaults);
  page('clock', 'clock', clockPage);
  action('clock', advanceClock);
  page('people', 'people', peoplePage);
}
