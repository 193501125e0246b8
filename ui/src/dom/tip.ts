/** The text beside the pointer; the page has one. */
let shown: HTMLElement | null = null;

function element(): HTMLElement {
  if (!shown?.isConnected) {
    shown = document.getElementById('tip') ?? document.createElement('div');
    shown.id = 'tip';
    shown.setAttribute('role', 'status');
    document.body.append(shown);
  }
  return shown;
}

export function showTip(text: string, x: number, y: number) {
  const tip = element();
  tip.textContent = text;
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, x + 14 + width > innerWidth ? x - width - 14 : x + 14)}px`;
  tip.style.top = `${Math.max(4, y + 14 + height > innerHeight ? y - height - 14 : y + 14)}px`;
}

export const hideTip = () => { element().hidden = true; };
