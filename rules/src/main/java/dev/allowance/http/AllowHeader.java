package dev.allowance.http;

/** The {@code Allow} header field of RFC 9110 §10.2.1. */
public final class AllowHeader {

    private AllowHeader() {}

    /**
     * The field value for these methods: names in alphabetical order, separated by a comma and a blank.
     *
     * @throws IllegalArgumentException for {@link HttpMethods#ALL} and {@link HttpMethods#UNKNOWN}, which no header can say
     */
    public static String format(HttpMethods methods) {
        if (methods.isAll() || methods.isUnknown()) {
            throw new IllegalArgumentException("no Allow header can list " + methods);
        }
        return String.join(", ", methods.names());
    }
}
