/**
 * Styles of launcher and dialog, in the shadow root. The first rule wins over whatever the page says about the host:
 * `!important` inside a shadow sheet is stronger than the page's inline styles. Values are those of ui/tokens.css, which
 * would not fit into the launcher's budget.
 */
export const launcherStyles = `
:host{all:initial!important;display:contents!important}
*{box-sizing:border-box;color-scheme:light dark}
button{position:fixed;right:0;top:0;z-index:2147483647;display:flex;align-items:center;gap:8px;height:40px;margin:0;
padding:0 10px;border:1px solid light-dark(#d2d7df,#363d4a);border-right:0;border-radius:12px 0 0 12px;cursor:pointer;
background:light-dark(#fff,#15181e);color:light-dark(#161a22,#eceef2);
box-shadow:0 4px 16px light-dark(#1217261f,#00000080),0 1px 2px light-dark(#12172614,#0006);
font:500 14px/20px "Inter Variable",Inter,"Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif;white-space:nowrap;
transform:translate(calc(100% - 36px),var(--y));transition:transform 240ms cubic-bezier(.2,0,0,1);touch-action:none;user-select:none}
button:is(:hover,:focus-visible,.tell){transform:translate(0,var(--y))}
button.drag{transition:none}
button:focus-visible{outline:2px solid light-dark(#2450d4,#92b0ff);outline-offset:2px}
button>*{visibility:hidden}
button>:is(svg,.n),button:is(:hover,:focus-visible,.tell)>*{visibility:visible}
svg{flex:none;width:18px;height:18px;fill:none;stroke:light-dark(#2149c2,#92b0ff);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
kbd{font:500 11px/18px inherit;min-width:20px;padding:0 5px;text-align:center;border:1px solid light-dark(#d2d7df,#363d4a);
border-radius:4px;color:light-dark(#444c5b,#b9bfca)}
kbd+kbd{margin-left:-4px}
.n{position:absolute;left:-8px;top:-8px;min-width:18px;height:18px;padding:0 4px;border-radius:9px;text-align:center;
font-weight:600;font-size:11px;line-height:18px;background:light-dark(#2450d4,#4069e6);color:#fff}
.off{border-style:dashed;border-color:light-dark(#7e8695,#6f7889);box-shadow:none}
.off svg{stroke:light-dark(#5f6777,#969eae)}
[hidden]{display:none}
dialog{position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;padding:0;border:0;background:0 0;overflow:hidden;outline:0}
dialog::backdrop{background:light-dark(#12172659,#0000008c)}
iframe{display:block;width:100%;height:100%;border:0;background:0 0}
@media(prefers-reduced-motion){button{transition:none}}
@media(forced-colors:active){svg{stroke:ButtonText}.n{border:1px solid}}
@media print{button{display:none}}
`;
