package mesa.domain.mesa;

import java.util.List;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;

/** A convocation as each event leaves it. */
final class Notices {
    private Notices() {}

    static Convocation drafted(ConvocationDrafted e) {
        return new Convocation(
                e.session(),
                Convocation.State.DRAFT,
                e.kind(),
                null,
                null,
                e.at(),
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    static Convocation issued(MesaConvened e) {
        return new Convocation(
                e.session(),
                Convocation.State.ISSUED,
                e.kind(),
                e.code(),
                e.edition(),
                e.startsAt(),
                e.lastDay(),
                e.place(),
                e.theme(),
                e.agenda(),
                e.recipients(),
                e.missed());
    }

    static Convocation amended(Convocation n, ConvocationAmended e) {
        return new Convocation(
                n.session(),
                n.state(),
                n.kind(),
                n.code(),
                n.edition(),
                n.startsAt(),
                n.lastDay(),
                e.place(),
                e.theme(),
                e.agenda(),
                n.recipients(),
                n.missed());
    }

    static Convocation postponed(Convocation n, SessionPostponed e) {
        return new Convocation(
                n.session(),
                Convocation.State.POSTPONED,
                n.kind(),
                n.code(),
                n.edition(),
                e.startsAt(),
                e.lastDay(),
                n.place(),
                n.theme(),
                n.agenda(),
                n.recipients(),
                n.missed());
    }

    static Convocation in(Convocation.State state, Convocation n) {
        return new Convocation(
                n.session(),
                state,
                n.kind(),
                n.code(),
                n.edition(),
                n.startsAt(),
                n.lastDay(),
                n.place(),
                n.theme(),
                n.agenda(),
                n.recipients(),
                n.missed());
    }
}
