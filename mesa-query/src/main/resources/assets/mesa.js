// Nothing here is needed: without it every form still posts and every link still leads somewhere.
(() => {
    "use strict";

    // A list of attendance can be walked with the arrows and marked with the space bar.
    document.addEventListener("keydown", event => {
        const roll = event.target.closest(".roll");
        if (!roll || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const buttons = [...roll.querySelectorAll("button")];
        const here = buttons.indexOf(event.target);
        if (event.key === "ArrowDown" && here < buttons.length - 1) {
            buttons[here + 1].focus();
            event.preventDefault();
        } else if (event.key === "ArrowUp" && here > 0) {
            buttons[here - 1].focus();
            event.preventDefault();
        } else if (event.key === "t" || event.key === "T") {
            document.querySelector("[data-all-present]")?.click();
        }
    });

    // The clock of a session in progress.
    setInterval(() => {
        for (const clock of document.querySelectorAll("[data-clock]")) {
            clock.textContent = new Intl.DateTimeFormat("es-EC", {
                hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "America/Guayaquil",
            }).format(new Date());
        }
    }, 5000);

    // A menu closes when one leaves it.
    document.addEventListener("click", event => {
        for (const menu of document.querySelectorAll("details.who[open]")) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        }
    });

    // Files on their way: how much of them has arrived.
    document.addEventListener("submit", event => {
        const form = event.target;
        const files = [...form.querySelectorAll("input[type=file]")].some(i => i.files.length > 0);
        if (!form.dataset.sending || !files) {
            return;
        }
        event.preventDefault();
        if (form.querySelector("progress")) {
            return;
        }
        const bar = document.createElement("progress");
        bar.setAttribute("aria-label", form.dataset.sending);
        form.querySelector(".buttons").before(bar);
        const request = new XMLHttpRequest();
        const address = new URL(form.getAttribute("action"), location.href).href;
        request.upload.addEventListener("progress", told => {
            if (told.lengthComputable) {
                bar.max = told.total;
                bar.value = told.loaded;
            }
        });
        request.addEventListener("load", () => {
            if (request.responseURL !== address) {
                location.assign(request.responseURL);
                return;
            }
            const page = new DOMParser().parseFromString(request.responseText, "text/html");
            document.title = page.title;
            document.body.replaceWith(page.body);
            document.querySelector("[autofocus]")?.focus();
        });
        request.addEventListener("error", () => bar.remove());
        request.open("POST", address);
        request.send(new FormData(form, event.submitter));
    });

    // A filter applies as soon as it is chosen; the button is for those without scripts.
    document.addEventListener("change", event => {
        const form = event.target.closest("form.filters");
        if (form && event.target.tagName === "SELECT") {
            form.requestSubmit();
        }
    });
})();
