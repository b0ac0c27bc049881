package mesa.query.agreement;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementTextAmended;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Reserve;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every agreement, numbered, from its proposal to its end; voided numbers stay visible. */
@Component
final class AgreementRegister implements ReadModel<AgreementRow> {
    @Override
    public String name() {
        return "agreement_register";
    }

    @Override
    public Class<AgreementRow> row() {
        return AgreementRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.AGREEMENTS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(AgreementEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "session", "code", "status");
    }

    @Override
    public void fold(Recorded recorded, Rows<AgreementRow> rows) {
        if (!(recorded.event() instanceof AgreementEvent event)) {
            return;
        }
        switch (event) {
            case AgreementProposed e -> rows.put(proposed(e, recorded));
            case AgreementTextAmended e ->
                    rows.set(e.agreement(), "text", e.text(), "hash", e.hash());
            case AgreementWithdrawn e -> end(e, AgreementStatus.WITHDRAWN, e.reason(), rows);
            case AgreementAdopted e -> {
                rows.set(
                        e.agreement(),
                        "status",
                        AgreementStatus.ADOPTED,
                        "code",
                        e.code(),
                        "title",
                        e.title(),
                        "hash",
                        e.hash(),
                        "adoption",
                        e.adoption(),
                        "adoptedOn",
                        e.adoptedOn(),
                        "validUntil",
                        e.validUntil(),
                        "kind",
                        e.kind());
                tag(e, e.tags(), e.followUp(), rows);
            }
            case AgreementInForce e ->
                    rows.set(
                            e.agreement(), "status", AgreementStatus.IN_FORCE, "inForceOn", e.on());
            case AgreementClassified e -> {
                rows.set(e.agreement(), "kind", e.kind());
                tag(e, e.tags(), e.followUp(), rows);
            }
            case AgreementVisibilityChanged e ->
                    rows.set(
                            e.agreement(),
                            "visibility",
                            e.visibility(),
                            "reserveGround",
                            ground(e.reserve()),
                            "reservedUntil",
                            until(e.reserve()));
            case AgreementSuperseded e -> {
                end(e, AgreementStatus.SUPERSEDED, e.byCode(), rows);
                rows.set(e.agreement(), "endedBy", e.by());
            }
            case AgreementRevoked e -> {
                end(e, AgreementStatus.REVOKED, e.reason(), rows);
                rows.set(e.agreement(), "endedBy", e.by());
            }
            case AgreementClosed e ->
                    rows.set(
                            e.agreement(),
                            "status",
                            e.outcome(),
                            "fulfilled",
                            e.fulfilled(),
                            "partial",
                            e.partial(),
                            "notFulfilled",
                            e.notFulfilled(),
                            "cancelled",
                            e.cancelled());
            case AgreementLapsed e ->
                    end(e, AgreementStatus.LAPSED, e.validUntil().toString(), rows);
            case AgreementReopened e ->
                    rows.set(
                            e.agreement(),
                            "status",
                            AgreementStatus.IN_FORCE,
                            "reopened",
                            rows.existing(e.agreement()).reopened() + 1);
            case AgreementVoided e -> end(e, AgreementStatus.VOIDED, e.reason(), rows);
        }
    }

    private static void end(
            AgreementEvent event, AgreementStatus status, String why, Rows<AgreementRow> rows) {
        rows.set(event.agreement(), "status", status, "ended", why);
    }

    private static void tag(
            AgreementEvent event,
            AgreementTags tags,
            @Nullable FollowUpBody body,
            Rows<AgreementRow> rows) {
        rows.set(
                event.agreement(),
                "objectives",
                objectives(tags),
                "principles",
                tags.principles(),
                "territories",
                tags.territories(),
                "population",
                tags.population(),
                "axis",
                tags.axis(),
                "followUp",
                actor(body),
                "followUpTable",
                table(body));
    }

    private static AgreementRow proposed(AgreementProposed e, Recorded recorded) {
        return new AgreementRow(
                e.agreement(),
                e.mesa(),
                e.session(),
                e.item(),
                null,
                AgreementStatus.PROPOSED,
                e.kind(),
                e.title(),
                e.text(),
                e.hash(),
                actor(e.followUp()),
                table(e.followUp()),
                objectives(e.tags()),
                e.tags().principles(),
                e.tags().territories(),
                e.tags().population(),
                e.tags().axis(),
                e.commitments().size(),
                recorded.metadata().occurredAt(),
                null,
                null,
                null,
                e.validUntil(),
                e.visibility(),
                ground(e.reserve()),
                until(e.reserve()),
                null,
                null,
                0,
                0,
                0,
                0,
                0);
    }

    private static List<String> objectives(AgreementTags tags) {
        return tags.objectives().stream().map(String::valueOf).toList();
    }

    private static @Nullable String ground(@Nullable Reserve reserve) {
        return reserve == null ? null : reserve.ground();
    }

    private static @Nullable LocalDate until(@Nullable Reserve reserve) {
        return reserve == null ? null : reserve.until();
    }

    private static @Nullable ActorId actor(@Nullable FollowUpBody body) {
        return body == null ? null : body.actor();
    }

    private static @Nullable String table(@Nullable FollowUpBody body) {
        return body == null ? null : body.technicalTable();
    }
}
