/** Of the picture, in a light and a dark surrounding. */
export const style = `
  .paper { fill: #ffffff }
  text { font: 12px system-ui, 'Segoe UI', 'Noto Sans', sans-serif; fill: #4b524e }
  .title { font-size: 16px; font-weight: 600; fill: #1c1f1d }
  .panel { font-weight: 600; fill: #1c1f1d }
  .grid { stroke: #e7e5de }
  .axis { stroke: #9aa19c }
  .event { stroke: #b93a27; stroke-dasharray: 3 3 }
  .event-name { fill: #b93a27 }
  .series { fill: none; stroke-width: 2; stroke-linejoin: round }
  .primary { stroke: #1f8a5b }
  .standby { stroke: #2b63b0; stroke-dasharray: 6 2 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #121513 }
    text { fill: #9ba39d }
    .title, .panel { fill: #eceeea }
    .grid { stroke: #2e3430 }
    .axis { stroke: #69726c }
    .event { stroke: #e98371 }
    .event-name { fill: #e98371 }
    .primary { stroke: #43b581 }
    .standby { stroke: #84b3f2 }
  }`;
