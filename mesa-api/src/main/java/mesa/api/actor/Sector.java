package mesa.api.actor;

/** The sectors an actor may belong to, each within its third. */
public enum Sector {
    CENTRAL_GOVERNMENT(MacroSector.STATE),
    PROVINCIAL_GOVERNMENT(MacroSector.STATE),
    CANTONAL_GOVERNMENT(MacroSector.STATE),
    PARISH_GOVERNMENT(MacroSector.STATE),
    OTHER_STATE_FUNCTION(MacroSector.STATE),
    HUMAN_RIGHTS_INSTITUTION(MacroSector.STATE),
    SUPPORT_ORGANISATION(MacroSector.SOCIETY),
    MIGRANT_ASSOCIATION(MacroSector.SOCIETY),
    DIASPORA(MacroSector.SOCIETY),
    ACADEMIA(MacroSector.SOCIETY),
    PRIVATE_SECTOR(MacroSector.SOCIETY),
    TRADE_UNION(MacroSector.SOCIETY),
    MEDIA(MacroSector.SOCIETY),
    LOCAL_COMMUNITY(MacroSector.SOCIETY),
    FAITH_ORGANISATION(MacroSector.SOCIETY),
    CITIZENS(MacroSector.SOCIETY),
    INTERNATIONAL_ORGANISATION(MacroSector.INTERNATIONAL),
    DONOR_COOPERATION(MacroSector.INTERNATIONAL),
    DEVELOPMENT_BANK(MacroSector.INTERNATIONAL),
    INTERNATIONAL_NGO(MacroSector.INTERNATIONAL);

    private final MacroSector macro;

    Sector(MacroSector macro) {
        this.macro = macro;
    }

    public MacroSector macro() {
        return macro;
    }
}
