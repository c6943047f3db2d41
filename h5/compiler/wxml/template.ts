import { TmplGroup } from 'glass-easel-template-compiler';
import { positionAt } from '../problems';
import { findCalls } from './calls';
import { rewriteWxs } from './wxs';
import { scanWxml, type WxmlTag } from './scan';

/** One compiled `.wxml` file. */
export interface Template {
  /** A JavaScript expression; needs the names of `templateRuntime()` in scope. */
  expression: string;
  tags: WxmlTag[];
  /** Codes of imported and included templates. */
  templates: string[];
  /** Codes of WXS files. */
  scripts: string[];
  warnings: TemplateWarning[];
}

/** A message of the template compiler; line and column count from 1. */
export interface TemplateWarning {
  message: string;
  line: number;
  column: number;
}

interface CompilerMessage {
  level: 'Note' | 'Warn' | 'Error' | 'Fatal';
  message: string;
  startLine: number;
  startColumn: number;
}

/** Compiles one template on its own; others are reached through the group table at run time. */
export function compileTemplate(code: string, text: string): Template {
  const group = new TmplGroup();
  try {
    const messages = group.addTmpl(code, text) as CompilerMessage[];
    for (const name of group.getInlineScriptModuleNames(code) as string[]) {
      group.setInlineScript(code, name, rewriteWxs(group.getInlineScript(code, name)));
    }
    const tags = scanWxml(text);
    const calls = findCalls(text, tags).map(({ name, offset }) => ({
      message: `templates cannot call functions: ${name}`,
      ...positionAt(text, offset),
    }));
    return {
      expression: group.getTmplGenObject(code),
      tags,
      templates: group.getDirectDependencies(code) as string[],
      scripts: group.getScriptDependencies(code) as string[],
      warnings: [
        ...messages.map((message) => ({
          message: message.message,
          line: message.startLine + 1,
          column: message.startColumn + 1,
        })),
        ...calls,
      ],
    };
  } finally {
    group.free();
  }
}

/** JavaScript that declares what compiled templates stand on: `X`, `Y`, `Z`, `P`, `Q` and the WXS loader `D`. */
export function templateRuntime(): string {
  const group = new TmplGroup();
  try {
    group.addScript('any', ''); // the loader is left out where there is no script
    return group.getRuntimeString();
  } finally {
    group.free();
  }
}
