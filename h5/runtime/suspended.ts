import { inLanguage } from './words';

const STYLE = `
.mp-suspended { position: fixed; inset: 0; z-index: 1000; display: flex; flex-direction: column; align-items: center; box-sizing: border-box; padding: 20vh 32px 0; background: var(--mp-paper); color: var(--mp-ink); text-align: center; }
.mp-suspended span { display: flex; align-items: center; justify-content: center; width: 64px; height: 64px; border-radius: 50%; background: var(--mp-quiet); color: var(--mp-paper); font: 700 40px/1 system-ui, sans-serif; }
.mp-suspended h1 { margin: 24px 0 8px; font-size: 20px; font-weight: 500; }
.mp-suspended p { margin: 0; color: var(--mp-quiet); font-size: 14px; }`;

function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Puts WeChat's plain page in place of the mini program, which cannot be used any more. */
export function showSuspended(): void {
  if (document.querySelector('.mp-suspended')) return;
  const title = inLanguage('此小程序已暂停服务', 'This Mini Program has been suspended');
  const why = inLanguage('由于违规，已暂停服务。（本地模拟）', 'It broke the platform’s rules. (Simulated)');
  const sign = element('span', '!');
  sign.ariaHidden = 'true';
  const page = element('section', '', 'mp-suspended');
  page.role = 'alert';
  page.append(sign, element('h1', title), element('p', why));
  document.querySelector('#mp')?.remove();
  document.body.append(element('style', STYLE), page);
  document.title = title;
}
