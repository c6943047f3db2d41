import { icon } from '../../icons';
import { api } from '../api';

interface ToastOptions {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  image?: string;
  /** Milliseconds. */
  duration?: number;
  mask?: boolean;
}

const SIGNS = { success: 'check', error: 'alert', loading: 'loading' } as const;

/** `wx.showToast`, `wx.showLoading` and their ends: one box at a time. */
export function toastApis(overlays: HTMLElement) {
  let box: HTMLElement | undefined;
  let timer: number | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    box?.remove();
    box = undefined;
  };
  const show = ({ title, icon: sign = 'success', mask }: ToastOptions): void => {
    hide();
    box = document.createElement('div');
    box.className = mask ? 'mp-toast-mask' : 'mp-toast-place';
    const toast = document.createElement('div');
    toast.className = 'mp-toast';
    toast.setAttribute('role', 'status');
    if (sign !== 'none') toast.append(icon(SIGNS[sign]));
    toast.append(title);
    box.append(toast);
    overlays.append(box);
  };
  return {
    showToast: api('showToast', (options: ToastOptions) => {
      show(options);
      timer = window.setTimeout(hide, options.duration ?? 1500);
    }),
    hideToast: api('hideToast', hide),
    showLoading: api('showLoading', (options: ToastOptions) => show({ ...options, icon: 'loading' })),
    hideLoading: api('hideLoading', hide),
  };
}
