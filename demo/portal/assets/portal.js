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
