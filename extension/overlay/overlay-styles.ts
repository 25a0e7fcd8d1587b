/**
 * Styles of host and dialog. The first rule wins over whatever the page says about the host: `!important` inside a shadow
 * sheet is stronger than the page's inline styles.
 */
export const overlayStyles = `:host{all:initial!important;display:contents!important}dialog,iframe{color-scheme:light dark;position:fixed;min-width:100%;min-height:100%;padding:0;border:0;background:0 0;outline:0}::backdrop{background:light-dark(#12172659,#0000008c)}`;
