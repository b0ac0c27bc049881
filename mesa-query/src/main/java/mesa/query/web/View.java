package mesa.query.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page answers: a template and what it shows.
 *
 * @param template without suffix, for example {@code mesa/list}
 * @param title heading and window title
 * @param eyebrow the line above the heading, which says where one is
 * @param model what the template takes as {@code model}
 * @param live whether the page may change by itself; not while somebody fills in a form
 */
public record View(
        String template, String title, @Nullable String eyebrow, Object model, boolean live) {
    public static View of(String template, String title, @Nullable String eyebrow, Object model) {
        return new View(template, title, eyebrow, model, true);
    }

    public View still() {
        return new View(template, title, eyebrow, model, false);
    }
}
