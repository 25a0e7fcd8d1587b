// Without this script the menu is simply always open.
const button = document.querySelector(".menu-button");
if (button instanceof HTMLButtonElement) {
  button.hidden = false;
  document.documentElement.classList.add("can-fold");
  button.addEventListener("click", () => {
    const open = document.documentElement.classList.toggle("menu-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

// "#t=75" in the address or in a link of a lesson leads to that second of its clip.
const clip = document.querySelector("video");
function seek() {
  const second = /^#t=(\d+)$/.exec(location.hash)?.[1];
  if (clip && second !== undefined) clip.currentTime = Number(second);
}
addEventListener("hashchange", seek);
seek();
