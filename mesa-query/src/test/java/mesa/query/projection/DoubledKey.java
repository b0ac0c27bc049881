package mesa.query.projection;

import mesa.api.mesa.MesaId;

/** The row of {@link DoubledKeys}. */
record DoubledKey(MesaId mesa, long position) {}
