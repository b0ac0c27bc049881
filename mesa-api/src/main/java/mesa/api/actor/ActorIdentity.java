package mesa.api.actor;

import static mesa.api.limit.TextKind.CODE;

import mesa.api.limit.Text;

/** What makes an institution the same one everywhere (INV-A1). */
public record ActorIdentity(
        Kind kind, @Text(value = CODE, pattern = "[A-Z0-9][A-Z0-9./-]{1,39}") String value) {
    /** Taxpayer number, or a code the registry of its sector gives. */
    public enum Kind {
        RUC,
        OFFICIAL_CODE
    }

    public ActorIdentity {
        if (kind == Kind.RUC && !value.matches("\\d{10}\\d{3}")) {
            throw new IllegalArgumentException("A RUC has 13 digits");
        }
        if (!value.matches("[A-Z0-9][A-Z0-9./-]{1,39}")) {
            throw new IllegalArgumentException(
                    "An official code has 2 to 40 capital letters, digits, dots, slashes or hyphens");
        }
    }
}
