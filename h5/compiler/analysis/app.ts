import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { AppConfig, TabBarConfig, ThemeVariables, WindowConfig } from '../../runtime/app-config';
import { positionAt, type Problem } from '../problems';
import { packageOf } from './packages';

interface AppJson extends Omit<Partial<AppConfig>, 'darkmode'> {
  pages: string[];
  entryPagePath?: string;
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  usingComponents?: Record<string, string>;
  tabBar?: TabBarConfig;
  darkmode?: boolean;
  themeLocation?: string;
}

interface SubPackage {
  root: string;
  pages: string[];
}

/** app.json, read and checked. */
export interface App {
  config: AppConfig;
  /** `usingComponents` of app.json: tags every page and component may use. */
  components: Record<string, string>;
  customTabBar: boolean;
  /** Roots of the subpackages, such as `operator`. */
  subpackages: string[];
  problems: Problem[];
}

/** Reads app.json, theme.json and the pages' window settings; a page that does not exist is a problem. */
export function readApp(root: string): App {
  const file = join(root, 'app.json');
  const text = readFileSync(file, 'utf8');
  const json = JSON.parse(text) as AppJson;
  const problems: Problem[] = [];
  const report = (name: string, message: string): void => {
    problems.push({ file, ...positionAt(text, text.indexOf(`"${name}"`)), message, own: true });
  };
  const parts = (json.subPackages ?? json.subpackages ?? []).map((part) => ({
    ...part,
    root: part.root.replace(/^\/|\/$/g, ''),
  }));
  const subpackages = parts.map((part) => part.root);
  const written = [{ root: '', pages: json.pages }, ...parts].flatMap((part) =>
    part.pages.map((name) => ({ name, part: part.root, page: posix.join(part.root, name) })),
  );
  for (const { name, part, page } of written) {
    if (!existsSync(join(root, `${page}.wxml`))) report(name, `no such page: ${page}`);
    if (packageOf(page, subpackages) !== part) report(name, `${page} lies in a subpackage: list it there`);
  }
  const pages = written.map(({ page }) => page);
  for (const item of json.tabBar?.list ?? []) {
    if (!pages.includes(item.pagePath))
      report(item.pagePath, `tabBar: ${item.pagePath} is not one of the pages`);
  }
  const home = json.entryPagePath;
  return {
    config: {
      pages: home ? [home, ...pages.filter((page) => page !== home)] : pages,
      window: json.window ?? {},
      ...(json.tabBar && { tabBar: json.tabBar }),
      pageWindows: Object.fromEntries(pages.map((page) => [page, pageWindow(join(root, `${page}.json`))])),
      theme: json.themeLocation ? (readJson(join(root, json.themeLocation)) as ThemeVariables) : {},
      darkmode: json.darkmode ?? false,
    },
    components: json.usingComponents ?? {},
    customTabBar: json.tabBar?.custom ?? false,
    subpackages,
    problems,
  };
}

function pageWindow(file: string): WindowConfig {
  if (!existsSync(file)) return {};
  const json = readJson(file) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'usingComponents'));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
