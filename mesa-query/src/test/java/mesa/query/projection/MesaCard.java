package mesa.query.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import org.jspecify.annotations.Nullable;

/** A row with a column of every kind. */
record MesaCard(
        MesaId mesa,
        MesaKind kind,
        String name,
        String acronym,
        int renamed,
        long lastPosition,
        boolean odd,
        BigDecimal share,
        LocalDate since,
        Instant at,
        List<String> names,
        Map<String, Integer> counts,
        @Nullable String gazette) {}
