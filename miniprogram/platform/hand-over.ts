import { platformName } from './device';

/** How a file can reach the person here: to a disk (a computer, the browser), into a chat, or not at all. */
export type HandOver = 'save' | 'send' | 'none';

/** wx.saveFileToDisk works on computers only, though phones know its name; the browser has no chats to send to. */
export function handOver(): HandOver {
  const platform = platformName();
  const chats = wx.canIUse('shareFileMessage');
  const computer = platform === 'windows' || platform === 'mac';
  if (wx.canIUse('saveFileToDisk') && (computer || !chats)) return 'save';
  return chats ? 'send' : 'none';
}

/** Writes a text where the app keeps files and gives its path. Throws when there is no room. */
export function writeText(name: string, text: string): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** Hands a written file to the person; false when they changed their mind. */
export function deliver(
  how: Exclude<HandOver, 'none'>,
  filePath: string,
  fileName: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    const answers = { success: () => resolve(true), fail: () => resolve(false) };
    if (how === 'save') wx.saveFileToDisk({ filePath, ...answers });
    else wx.shareFileMessage({ filePath, fileName, ...answers });
  });
}
