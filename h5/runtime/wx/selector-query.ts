import { glassEasel, type component } from 'glass-easel-miniprogram-adapter';

/** What to find out about an element; the fields of WeChat's `NodesRef.fields`. */
export interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}

type Facts = Record<string, unknown>;
type Callback = (result: Facts | Facts[] | null) => void;
type Instance = component.GeneralComponent;

interface Question {
  within: Instance;
  /** Absent: the viewport. */
  selector?: string;
  all: boolean;
  fields: Fields;
  callback: Callback | undefined;
}

/** `wx.createSelectorQuery()`: positions count from the page's own corner, below its navigation bar. */
export class SelectorQuery {
  private readonly questions: Question[] = [];

  constructor(private within: Instance) {}

  in(instance: Instance): this {
    this.within = instance;
    return this;
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, { within: this.within, selector, all: false });
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, { within: this.within, selector, all: true });
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, { within: this.within, all: false });
  }

  /** Answers all questions, in order, once the current changes are drawn. */
  exec(callback?: (results: (Facts | Facts[] | null)[]) => void): this {
    const questions = this.questions.splice(0);
    queueMicrotask(() => {
      const results = questions.map((question) => {
        const result = answer(question);
        question.callback?.(result);
        return result;
      });
      callback?.(results);
    });
    return this;
  }

  /** For NodesRef. */
  ask(question: Question): this {
    this.questions.push(question);
    return this;
  }
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly target: Pick<Question, 'within' | 'selector' | 'all'>,
  ) {}

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.query.ask({ ...this.target, fields, callback });
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback);
  }
}

function answer({ within, selector, all, fields }: Question): Facts | Facts[] | null {
  const view = domOf(within._$)?.closest<HTMLElement>('.mp-view');
  if (selector === undefined) return view ? viewportFacts(view, fields) : null;
  const root = within._$.getShadowRoot();
  const found = all ? root?.querySelectorAll(selector) : [root?.querySelector(selector)];
  const facts = (found ?? []).flatMap((element) => (element ? [elementFacts(element, fields, view)] : []));
  return all ? facts : (facts[0] ?? null);
}

function elementFacts(
  element: glassEasel.Element,
  fields: Fields,
  view: HTMLElement | null | undefined,
): Facts {
  const dom = domOf(element);
  const facts: Facts = {};
  if (fields.id) facts['id'] = element.id;
  if (fields.dataset) facts['dataset'] = element.dataset;
  if (fields.mark) facts['mark'] = element.collectMarks();
  if (dom) {
    const { left, top, width, height } = dom.getBoundingClientRect();
    const origin = view?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const x = left - origin.left;
    const y = top - origin.top;
    if (fields.rect) Object.assign(facts, { left: x, top: y, right: x + width, bottom: y + height });
    if (fields.size) Object.assign(facts, { width, height });
    if (fields.scrollOffset) Object.assign(facts, scroll(dom));
    const style = fields.computedStyle && getComputedStyle(dom);
    for (const name of fields.computedStyle ?? []) facts[name] = style?.getPropertyValue(dashed(name));
    if (fields.node) facts['node'] = dom.querySelector(':scope > canvas') ?? dom;
  }
  const data = glassEasel.Component.isComponent(element) ? element.data : {};
  for (const name of fields.properties ?? []) facts[name] = data[name] ?? dom?.getAttribute(dashed(name));
  if (fields.context)
    facts['context'] = glassEasel.Component.isComponent(element) ? element.getMethodCaller() : dom;
  return facts;
}

function viewportFacts(view: HTMLElement, fields: Fields): Facts {
  const { clientWidth: width, clientHeight: height } = view;
  const scroller = view.querySelector<HTMLElement>('.mp-scroll');
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && scroller && scroll(scroller)),
  };
}

function scroll({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement): Facts {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

function domOf(element: glassEasel.Element): HTMLElement | undefined {
  return (element.$$ ?? undefined) as HTMLElement | undefined;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
