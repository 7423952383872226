/** Says at a field what is wrong, as the forms of other pages do; an empty sentence takes it away. */
export function setFieldError(form: HTMLFormElement, name: string, sentence: string): void {
  const control = form.elements.namedItem(name);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const frame = control.closest(".kern-form-input");
  const id = `${name}-error`;
  document.getElementById(id)?.remove();
  const notes = (control.getAttribute("aria-describedby") ?? "").split(" ");
  const others = notes.filter((note) => note !== "" && note !== id);
  frame?.classList.toggle("kern-form-input--error", sentence !== "");
  control.classList.toggle("kern-form-input__input--error", sentence !== "");
  if (sentence === "") {
    control.removeAttribute("aria-invalid");
  } else {
    control.setAttribute("aria-invalid", "true");
    frame?.append(errorLine(id, sentence));
  }
  control.setAttribute("aria-describedby", [...others, ...(sentence ? [id] : [])].join(" "));
}

function errorLine(id: string, sentence: string): HTMLElement {
  const icon = document.createElement("span");
  icon.className = "kern-icon kern-icon--danger";
  icon.setAttribute("aria-hidden", "true");
  const text = document.createElement("span");
  text.className = "kern-body";
  text.textContent = sentence;
  const line = document.createElement("p");
  line.className = "kern-error";
  line.id = id;
  line.append(icon, text);
  return line;
}
