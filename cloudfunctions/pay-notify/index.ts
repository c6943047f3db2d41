/** Takes what WeChat Pay notifies of, over HTTP. */
export function main(): { statusCode: number } {
  return { statusCode: 503 };
}
