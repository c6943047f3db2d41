import { icon } from '../icons';
import { say } from '../words';

/** The bar on top of a page: title, and a way back. */
export class NavigationBar {
  readonly element = document.createElement('header');
  private readonly title = document.createElement('h1');

  /** `way` is what the button on the left does, where there is one: back, or home from a page opened first. */
  constructor(way: { kind: 'back' | 'home'; go: () => void } | undefined) {
    this.element.className = 'mp-navigation';
    if (way) {
      const button = document.createElement('button');
      button.className = 'mp-back';
      button.type = 'button';
      button.setAttribute('aria-label', say(way.kind));
      button.append(icon(way.kind === 'back' ? 'chevron-left' : 'home'));
      button.addEventListener('click', way.go);
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
