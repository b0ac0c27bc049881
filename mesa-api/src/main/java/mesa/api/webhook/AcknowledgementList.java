package mesa.api.webhook;

import java.util.List;

/** Which agencies have what was asked for, as far as the caller may see them. */
public record AcknowledgementList(List<Acknowledgement> data) {}
