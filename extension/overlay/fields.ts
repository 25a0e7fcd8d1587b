/** Selector of what a person writes in. */
export const fields = "input,textarea,select,[contenteditable],[role=textbox]";
