package mesa.api.session;

import mesa.api.actor.Sector;

/** How many actors of a sector were present (INV-A7). */
public record SectorPresence(Sector sector, int actors) {}
