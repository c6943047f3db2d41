/** The one HTML page of the H5 build. `modules` are loaded ahead, as the home page needs them all. */
export function htmlPage(modules: readonly string[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="app.css">
${modules.map((file) => `<link rel="modulepreload" href="${file}">`).join('\n')}
<script type="module" src="app.js"></script>
</head>
<body></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
