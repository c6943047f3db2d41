import { ApiError } from './api';

/** A file a person chose; `path` can be used as a temporary path. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** Opens the browser's file chooser. Fails with `cancel` when the person changes their mind. */
export function chooseFiles(options: {
  accept: string;
  count: number;
  capture?: string;
}): Promise<ChosenFile[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = options.accept;
    input.multiple = options.count > 1;
    if (options.capture) input.setAttribute('capture', options.capture);
    input.hidden = true;
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, options.count);
      input.remove();
      if (files.length === 0) reject(new ApiError('cancel'));
      else resolve(files.map((file) => ({ path: URL.createObjectURL(file), file })));
    });
    input.addEventListener('cancel', () => {
      input.remove();
      reject(new ApiError('cancel'));
    });
    document.body.append(input);
    input.click();
  });
}
