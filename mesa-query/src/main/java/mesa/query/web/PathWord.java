package mesa.query.web;

import java.util.Arrays;
import java.util.Optional;

/** Every word that stands in an address, in both languages. Codes and ids stand as they are. */
public enum PathWord {
    DASHBOARD("tablero", "dashboard"),
    MESAS("mesas", "mesas"),
    SESSIONS("sesiones", "sessions"),
    AGREEMENTS("acuerdos", "agreements"),
    COMMITMENTS("compromisos", "commitments"),
    INSTITUTIONS("instituciones", "institutions"),
    CALENDAR("calendario", "calendar"),
    AUDIT("auditoria", "audit"),
    DATA("datos", "data"),
    SEARCH("buscar", "search"),
    ACTIONS("acciones", "actions"),
    HISTORY("historia", "history"),
    MEMBERS("miembros", "members"),
    RULES("reglas", "rules"),
    CONVOCATION("convocatoria", "convocation"),
    AGENDA("orden-del-dia", "agenda"),
    ATTENDANCE("asistencia", "attendance"),
    DECISIONS("decisiones", "decisions"),
    SHEET("hoja", "sheet"),
    ACTA("acta", "minutes"),
    MONTH("mes", "month"),
    REPORTS("informes", "reports"),
    ROADMAP("hoja-de-ruta", "roadmap"),
    SCORECARD("desempeno", "scorecard"),
    EXCEPTIONS("excepciones", "exceptions"),
    BOARD("carriles", "board"),
    QUALITY("calidad", "quality"),
    CHANGES("cambios", "changes"),
    USERS("usuarios", "users"),
    SYSTEM("sistema", "system"),
    API("api", "api"),
    PROBLEMS("problemas", "problems"),
    SUBSCRIPTIONS("suscripciones", "subscriptions"),
    VERIFICATION("verificacion", "verification"),
    ACTAS("actas", "actas"),
    ROADMAPS("hojas-de-ruta", "roadmaps"),
    VERSIONS("versiones", "versions"),
    IMPORT("cargar", "import");

    private final String es;
    private final String en;

    PathWord(String es, String en) {
        this.es = es;
        this.en = en;
    }

    public String in(Language language) {
        return language == Language.ES ? es : en;
    }

    static Optional<PathWord> of(String word, Language language) {
        return Arrays.stream(values()).filter(s -> s.in(language).equals(word)).findFirst();
    }
}
