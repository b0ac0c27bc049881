package mesa.query.projection;

import java.util.UUID;

/** The row of {@link StreamVersions}. */
record StreamVersion(UUID stream, long version) {}
