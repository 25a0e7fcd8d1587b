/**
 * Styles of the launcher's button. The background sends them along with its state, so that the script in every page stays
 * small. Values are those of ui/tokens.css: the shadow root has no other sheet.
 */
export const launcherStyles = `
*{box-sizing:border-box;color-scheme:light dark}
button{
  position:fixed;right:0;z-index:2147483647;display:flex;align-items:center;gap:8px;height:40px;margin:0;padding:0 10px;
  border:1px solid light-dark(#d2d7df,#363d4a);border-right:0;border-radius:12px 0 0 12px;cursor:pointer;touch-action:none;
  background:light-dark(#fff,#15181e);color:light-dark(#161a22,#eceef2);white-space:nowrap;
  box-shadow:0 4px 16px light-dark(#1217261f,#00000080),0 1px 2px light-dark(#12172614,#00000066);
  font:500 14px/20px "Inter Variable",Inter,"Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif;
  transform:translateX(calc(100% - 36px));transition:transform 240ms cubic-bezier(.2,0,0,1)
}
button:is(:hover,:focus-visible,.tell){transform:none}
button:focus-visible{outline:2px solid light-dark(#2450d4,#92b0ff);outline-offset:2px}
button:not(:hover,:focus-visible,.tell) span,button:not(:hover,:focus-visible,.tell)::after{visibility:hidden}
svg{flex:none;width:18px;height:18px;fill:none;stroke:light-dark(#2149c2,#92b0ff);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
/* 16 units on 18 px */
path{transform:scale(1.125);d:path("M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5M5.7 5.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.85M7 9.5v.01")}
span{display:inline-flex;align-items:center}
span::after,button::after{display:inline-block;min-width:8px;padding:0 5px;border:1px solid light-dark(#d2d7df,#363d4a);border-radius:4px;
  text-align:center;font-size:11px;line-height:18px;color:light-dark(#444c5b,#b9bfca)}
/* What is held, and the key itself. */
span::after{content:attr(class);margin-left:10px}
span[class=""]::after{content:none}
button::after{content:attr(name);margin-left:-4px}
span[class=""]{margin-right:6px}
button:not([value="0"])::before{content:attr(value);position:absolute;left:-8px;top:-8px;min-width:10px;padding:0 4px;border-radius:9px;text-align:center;font:600 11px/18px system-ui,sans-serif;background:light-dark(#2450d4,#4069e6);color:#fff}
.off{border-style:dashed;border-color:light-dark(#7e8695,#6f7889);box-shadow:none}
.off path{d:path("M2 2l12 12M8 12.5v.01M5.6 9.8a3.4 3.4 0 0 1 3-.9M3.4 7.4a6.5 6.5 0 0 1 2.2-1.4M8 5.4a6.5 6.5 0 0 1 4.6 2")}
.off svg{stroke:light-dark(#5f6777,#969eae)}
[hidden],:host([hidden]) button{display:none}
@media(prefers-reduced-motion:reduce){button{transition:none}}
@media(forced-colors:active){svg{stroke:ButtonText}button::before{border:1px solid}}
@media print{button{display:none}}
`;
