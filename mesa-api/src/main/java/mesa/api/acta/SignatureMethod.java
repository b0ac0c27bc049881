package mesa.api.acta;

/** How an acta is signed; only the second carries the legal presumption of validity. */
public enum SignatureMethod {
    /** Entered on the platform by the holder of the office. */
    SIMPLE,
    /** With a certificate of an accredited body. */
    CERTIFIED
}
