package mesa.query.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ConsumedRecord;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/**
 * Every place where an event names a document, as a hash of its own or within a text. Taken from
 * the stored bytes, so that no event and no component is forgotten.
 */
@Component
final class DocumentMentions implements ReadModel<DocumentMention> {
    private static final int DIGITS = 64;

    @Override
    public String name() {
        return "document_mention";
    }

    @Override
    public Class<DocumentMention> row() {
        return DocumentMention.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_STREAM;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(DomainEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("hash");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void take(ConsumedRecord consumedRecord, Rows<DocumentMention> rows) {
        for (String hash : hashes(consumedRecord.payload())) {
            rows.put(
                    new DocumentMention(
                            consumedRecord.position() + "/" + hash,
                            hash,
                            consumedRecord.position(),
                            consumedRecord.stream().type(),
                            consumedRecord.stream().id()));
        }
    }

    @Override
    public void fold(Recorded event, Rows<DocumentMention> rows) {
        throw new UnsupportedOperationException("Mentions are taken undecoded");
    }

    /** All runs of exactly so many lower-case hexadecimal digits. */
    static Set<String> hashes(byte[] payload) {
        Set<String> found = new LinkedHashSet<>();
        int run = 0;
        for (int i = 0; i <= payload.length; i++) {
            if (i < payload.length && isDigit(payload[i])) {
                run++;
                continue;
            }
            if (run == DIGITS) {
                found.add(new String(payload, i - DIGITS, DIGITS, StandardCharsets.US_ASCII));
            }
            run = 0;
        }
        return found;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
    }
}
