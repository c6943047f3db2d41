import { icon } from '../icons';
import { say } from '../words';

/** The bar on top of a page: title, and a way back. */
export class NavigationBar {
  readonly element = document.createElement('header');
  private readonly title = document.createElement('h1');

  constructor(back: (() => void) | undefined) {
    this.element.className = 'mp-navigation';
    if (back) {
      const button = document.createElement('button');
      button.className = 'mp-back';
      button.type = 'button';
      button.setAttribute('aria-label', say('back'));
      button.append(icon('chevron-left'));
      button.addEventListener('click', back);
      this.element.append(button);
    }
    this.element.append(this.title);
  }

  setTitle(text: string): void {
    this.title.textContent = text;
  }

  setColors(front: string, back: string): void {
    this.element.style.color = front;
    this.element.style.background = back;
  }
}
