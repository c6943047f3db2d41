/** Sends a file with PUT and tells how much of it (0 to 1) has gone; fetch cannot. Rejects when nothing answers. */
export function put(
  url: string,
  headers: Record<string, string>,
  content: Blob,
  onProgress: (part: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new Error('the network failed'));
    request.send(content);
  });
}
