package mesa.query.projection;

import mesa.api.mesa.MesaId;

/** The row of {@link FragileCards}. */
record FragileCard(MesaId mesa, String acronym) {}
